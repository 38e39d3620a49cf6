import CaseModel

extension TextSummary {
  func outcomes() -> [String] {
    guard !summary.outcomes.isEmpty else { return [] }
    var grid = TextGrid([.left, .right, .left, .left, .left], flexible: 3)
    let most = summary.outcomes.map(\.cases.current).max() ?? 0
    for row in summary.outcomes {
      var by = row.byDocket > 0 ? "\(Wording.grouped(row.byDocket)) by Docket" : ""
      if row.byPeople > 0 { by += (by.isEmpty ? "" : ", ") + "\(Wording.grouped(row.byPeople)) by people" }
      grid.add([
        Wording.name(row.outcome), Wording.grouped(row.cases.current), "(\(Wording.change(row.cases)))", by,
        utf8 ? Sparkline.bar(row.cases.current, of: most, width: 16) : "",
      ])
    }
    return grid.lines(width: width, utf8: utf8)
  }

  func durations() -> [String] {
    guard !summary.durations.isEmpty else { return [] }
    var grid = TextGrid([.left, .right, .right, .right, .left], flexible: 4)
    grid.add(["", "cases", "median", "90 % within", utf8 ? "5m 1h 6h 1d 3d 7d 30 >" : ""])
    for row in summary.durations {
      grid.add([
        Wording.name(row.step), Wording.grouped(row.cases.current), span(row.medianSeconds),
        span(row.p90Seconds),
        utf8 ? Sparkline.text(row.distribution, gap: "  ") : "",
      ])
      if row.cases.previous > 0 {
        grid.add([
          "  before", Wording.grouped(row.cases.previous), span(row.previousMedianSeconds),
          span(row.previousP90Seconds),
        ])
      }
    }
    return grid.lines(width: width, utf8: utf8)
  }

  private func span(_ seconds: Int64?) -> String { seconds.map(Wording.span) ?? "-" }

  func buckets() -> [String] {
    guard !summary.buckets.isEmpty else { return [] }
    var grid = TextGrid([.left, .right, .left, .left], flexible: 3)
    grid.add(["", "cases", "oldest", "most urgent, its priority"])
    for row in summary.buckets {
      grid.add([
        row.bucket.rawValue, Wording.grouped(row.cases),
        row.oldest.first.map { "\(inert(Wording.short($0.id))) \(Wording.span($0.ageSeconds))" } ?? "",
        row.mostUrgent.first.map { "\(inert(Wording.short($0.id))) at \($0.priority)" } ?? "",
      ])
    }
    return grid.lines(width: width, utf8: utf8)
  }

  func topSections() -> [String] {
    [
      ("SELLERS", summary.sellers), ("BRANDS", summary.brands), ("HOSTS", summary.hosts),
      ("RULES", summary.rules),
    ]
    .flatMap { section($0.0, top($0.1)) }
  }

  private func top(_ rows: [Summary.TopRow]) -> [String] {
    guard !rows.isEmpty else { return [] }
    var grid = TextGrid([.right, .left, .left, .left], flexible: 1)
    for row in rows {
      var standing = row.confirmed > 0 ? "\(Wording.grouped(row.confirmed)) confirmed" : ""
      if row.cleared > 0 {
        standing += (standing.isEmpty ? "" : ", ") + "\(Wording.grouped(row.cleared)) cleared"
      }
      grid.add([
        Wording.grouped(row.cases.current), inert(row.name), "(\(Wording.change(row.cases)))", standing,
      ])
    }
    return grid.lines(width: width, utf8: utf8)
  }

  func reporters() -> [String] {
    var grid = TextGrid([.left, .left, .left])
    for row in summary.reporters {
      grid.add([
        row.reporter, Wording.name(row.kind),
        "\(Wording.grouped(row.unfounded)) of \(Wording.count(row.reports.current, "report")) unfounded, "
          + "\(Wording.grouped(row.confirmed)) confirmed",
      ])
    }
    return grid.lines(width: width, utf8: utf8)
  }

  func fetchHealth() -> [String] {
    let health = summary.fetchHealth
    var lines: [String] = []
    if health.runs > 0 {
      let unfinished =
        health.unfinishedRuns > 0 ? ", \(Wording.grouped(health.unfinishedRuns)) never ended" : ""
      lines.append("  \(Wording.count(health.runs, "run"))\(unfinished)")
    }
    guard !health.hosts.isEmpty else { return lines }
    var grid = TextGrid([.left, .right, .right, .right, .right, .right], flexible: 0)
    grid.add(["", "cases", "deferred", "blocked", "gone", "partial"])
    for row in health.hosts {
      let counts = [row.cases, row.deferred, row.blocked, row.gone, row.incomplete].map(Wording.grouped)
      grid.add([inert(row.host)] + counts)
    }
    let table = grid.lines(width: width, utf8: utf8)
    return lines + table.prefix(1) + zip(table.dropFirst(), health.hosts).flatMap { [$0] + reasons($1) }
  }

  private func reasons(_ row: Summary.HostRow) -> [String] {
    let why = row.reasons.prefix(3).map { "\(inert($0.reason)) \($0.cases.current)" }.joined(separator: ", ")
    return DisplayWidth.wrap(why, width - 6, utf8: utf8).prefix(2).map { "      " + $0 }
  }

  func unjudged() -> [String] {
    var grid = TextGrid([.right, .left, .left], flexible: 1)
    for row in summary.unjudged {
      grid.add([Wording.grouped(row.cases.current), inert(row.reason), "(\(Wording.change(row.cases)))"])
    }
    return grid.lines(width: width, utf8: utf8)
  }
}
