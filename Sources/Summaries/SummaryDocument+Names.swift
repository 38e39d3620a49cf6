import CaseModel

extension SummaryDocument {
  var names: [Block] {
    [
      .table(top("Seller", summary.sellers) { $0.seller = $1 }),
      .table(top("Brand", summary.brands) { $0.brand = $1 }),
    ].filter(\.isNotEmpty)
  }

  private func top(
    _ title: String, _ rows: [Summary.TopRow], _ ask: (inout CaseQuery, String) -> Void
  ) -> DocumentTable {
    let cells = rows.map { row -> [DocumentTable.Cell] in
      func query(_ standing: Summary.Outcome?) -> CaseQuery {
        inPeriod {
          ask(&$0, row.name)
          $0.standing = standing
        }
      }
      return [
        .foreign(row.name), .number(row.cases.current, query(nil)),
        .number(row.cases.previous, before { ask(&$0, row.name) }), .number(row.confirmed, query(.confirmed)),
        .number(row.cleared, query(.cleared)),
      ]
    }
    return DocumentTable(
      caption: "\(title)s by cases that came in",
      columns: [
        DocumentTable.wide(title), DocumentTable.number("Cases"), DocumentTable.number("Before"),
        DocumentTable.number("Confirmed"), DocumentTable.number("Cleared"),
      ], rows: cells, printed: 5)
  }

  var reporters: [Block] {
    let reporters = summary.reporters
    return [
      .table(table("Reporters whose reports hold", reporters.reliable)),
      .table(table("Reporters whose reports often do not hold", reporters.unfounded)),
      .table(table("Most reports in a single day: ten and more", reporters.floods)),
    ].filter(\.isNotEmpty)
  }

  private func table(_ caption: String, _ rows: [Summary.ReporterRow]) -> DocumentTable {
    let cells = rows.map { row -> [DocumentTable.Cell] in
      func query(_ standing: Summary.Outcome?) -> CaseQuery {
        inPeriod {
          $0.reporter = row.reporter
          $0.standing = standing
        }
      }
      return [
        .id(row.reporter), .text(Wording.name(row.kind)), .number(row.reports.current, query(nil)),
        .number(row.confirmed, query(.confirmed)), .number(row.unfounded, query(.cleared)),
        .number(row.mostInADay, row.mostOn.map { day(of: row.reporter, from: $0) }),
      ]
    }
    return DocumentTable(
      caption: caption,
      columns: [
        DocumentTable.text("Reporter"), DocumentTable.text("Kind"), DocumentTable.number("Reports"),
        DocumentTable.number("Hold"), DocumentTable.number("Do not"), DocumentTable.number("Most in a day"),
      ], rows: cells, printed: 3)
  }

  private func day(of reporter: String, from start: Timestamp) -> CaseQuery {
    CaseQuery {
      $0.reporter = reporter
      $0.since = start
      $0.until = PeriodWords(zone: zone).nextDay(start)
    }
  }

  var rules: [Block] {
    let rules = summary.rules
    let cells = rules.hits.map { row -> [DocumentTable.Cell] in
      [
        .foreign(row.rule), .number(row.cases.current, inPeriod { $0.rule = row.rule }),
        .number(row.cases.previous, before { $0.rule = row.rule }),
        .number(
          row.decided,
          CaseQuery {
            $0.rule = row.rule
            $0.decided = .any
          }),
        .number(
          row.upheld,
          CaseQuery {
            $0.rule = row.rule
            $0.decided = .upheld
          }),
        .text(Self.precision(row)),
      ]
    }
    let table = DocumentTable(
      caption: "Rules by cases hit in the period; precision: share upheld of all that people decided",
      columns: [
        DocumentTable.wide("Rule"), DocumentTable.number("Hits"), DocumentTable.number("Before"),
        DocumentTable.number("Decided"), DocumentTable.number("Upheld"),
        DocumentTable.number("Precision"),
      ], rows: cells, printed: 5)
    var blocks: [Block] = [.table(table)].filter(\.isNotEmpty)
    if !rules.neverHit.isEmpty {
      let shown = rules.neverHit.prefix(40)
      let rest = rules.neverHit.count - shown.count
      blocks.append(
        .paragraph([
          .text("\(Wording.grouped(rules.neverHit.count)) of "),
          .listed(Wording.count(rules.known, "rule"), .rules, alert: false),
          .text(" of the pack never hit a case of this tree."),
        ]))
      blocks.append(
        .aside([.foreign(shown.joined(separator: ", ")), .text(rest > 0 ? " and \(rest) more." : ".")]))
    }
    return blocks
  }

  private static func precision(_ row: Summary.RuleRow) -> String {
    guard row.decided >= enoughForShare else { return row.decided == 0 ? "" : "too few" }
    return Wording.share(Double(row.upheld) / Double(row.decided))
  }

  var fetchHealth: [Block] {
    let health = summary.fetchHealth
    var blocks: [Block] = []
    if health.runs > 0 {
      var phrases: [Phrase] = [
        .listed(Wording.count(health.runs, "run"), .runs, alert: false), .text(" in the period"),
      ]
      if health.unfinishedRuns > 0 {
        let words = "\(Wording.grouped(health.unfinishedRuns)) never ended"
        phrases += [.text(", "), .listed(words, .unfinishedRuns, alert: true)]
      }
      blocks.append(.paragraph(phrases + [.text(".")]))
    }
    let rows = health.hosts.map { row -> [DocumentTable.Cell] in
      func count(_ number: Int, _ page: PageStanding?) -> DocumentTable.Cell {
        .number(
          number,
          row.host.hasPrefix("(")
            ? nil
            : inPeriod {
              $0.host = row.host
              $0.page = page
            })
      }
      return [
        .foreign(row.host), count(row.cases, nil), count(row.deferred, .deferred),
        count(row.blocked, .blocked), count(row.gone, .gone), count(row.incomplete, .incomplete),
        .counted(row.reasons.prefix(3).map { ($0.reason, $0.cases.current, nil) }),
      ]
    }
    let table = DocumentTable(
      caption: "Pages of the cases that came in, hosts with the most trouble first",
      columns: [
        DocumentTable.wide("Host"), DocumentTable.number("Cases"), DocumentTable.number("Deferred"),
        DocumentTable.number("Blocked"), DocumentTable.number("Gone"), DocumentTable.number("Partial"),
        DocumentTable.wide("Why", spare: true),
      ], rows: rows, printed: 5)
    return blocks + [.table(table)].filter(\.isNotEmpty)
  }

  /// Cases of the period that took as long as one column of the distribution says.
  func query(_ step: Summary.DurationRow.Step, limit index: Int) -> CaseQuery {
    let limits = Summary.DurationRow.limits
    return inPeriod {
      $0.reached = step
      $0.longerThan = index > 0 && index <= limits.count ? limits[index - 1] : nil
      $0.noLongerThan = index < limits.count ? limits[index] : nil
    }
  }

  var times: [Block] {
    guard summary.durations.contains(where: { $0.cases.current > 0 }) else { return [] }
    let rows = summary.durations.map { row -> [DocumentTable.Cell] in
      func longer(_ seconds: Int64?, _ within: (CaseQuery) -> CaseQuery) -> DocumentTable.Cell {
        guard let seconds else { return .empty }
        let query = CaseQuery {
          $0.reached = row.step
          $0.longerThan = seconds
        }
        return .measure(Wording.span(seconds), within(query))
      }
      return [
        .text(Wording.name(row.step)), .number(row.cases.current, inPeriod { $0.reached = row.step }),
        longer(row.medianSeconds, inPeriod), longer(row.p90Seconds, inPeriod),
        longer(row.previousMedianSeconds, before), longer(row.previousP90Seconds, before),
      ]
    }
    let table = DocumentTable(
      caption:
        "Time from the first report's submission: within which half, and 90 % of the cases got there",
      columns: [
        DocumentTable.text("Step"), DocumentTable.number("Cases"), DocumentTable.number("Half"),
        DocumentTable.number("90 %"), DocumentTable.number("Half before"),
        DocumentTable.number("90 % before"),
      ], rows: rows)
    return [.chart(.durations(summary.durations)), .table(table)]
  }
}
