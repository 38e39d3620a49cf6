import CaseModel

/// A summary for a terminal or cron's mail, 80 columns wide.
public struct TextSummary: Sendable {
  let summary: Summary
  let width: Int
  let utf8: Bool

  public init(_ summary: Summary, width: Int = 80, utf8: Bool = true) {
    self.summary = summary
    self.width = max(60, min(200, width))
    self.utf8 = utf8
  }

  public static func render(_ summary: Summary, utf8: Bool = true) -> String {
    TextSummary(summary, utf8: utf8).text()
  }

  /// What waits for a person comes first; sections with nothing to say are left out.
  public func text() -> String {
    var lines = head()
    lines += section("NEEDS A PERSON NOW", needsPerson())
    lines += section("CAME IN", cameIn())
    lines += section("WHERE IT WENT", outcomes())
    lines += section("HOW LONG IT TOOK, from the report's submission", durations())
    lines += section("ALL BUCKETS NOW", buckets())
    lines += topSections()
    lines += section("REPORTERS WITH MANY UNFOUNDED REPORTS", reporters())
    lines += section("FETCH HEALTH, pages of the cases that came in", fetchHealth())
    lines += section("COULD NOT BE JUDGED", unjudged())
    lines += section(
      "NOTES", summary.notes.flatMap { DisplayWidth.wrap(inert($0), width - 2, utf8: utf8) }.map { "  " + $0 }
    )
    return lines.map(\.trimmedRight).joined(separator: "\n") + "\n"
  }

  func inert(_ text: String) -> String { Inert.terminal(text, utf8: utf8, limit: 160) }

  func section(_ title: String, _ lines: [String]) -> [String] { lines.isEmpty ? [] : ["", title] + lines }

  private func head() -> [String] {
    let dash = utf8 ? "–" : "-"
    let period = summary.period
    let length = Wording.span(period.seconds)
    var lines = [
      "Docket, \(Wording.moment(period.from)) \(dash) \(Wording.moment(period.until)) UTC (\(length))",
      "\(Wording.count(summary.reports.current, "report")) on \(Wording.count(summary.cases.current, "case"));"
        + " the \(length) before: \(Wording.count(summary.reports.previous, "report"))"
        + " on \(Wording.count(summary.cases.previous, "case"))",
    ]
    if summary.casesInTree == 0 { lines.append("No case is filed yet.") }
    return lines
  }

  private func needsPerson() -> [String] {
    var lines: [String] = []
    for row in summary.waitingRows {
      var line = "  \(row.bucket.rawValue): \(Wording.count(row.cases, "case"))"
      if row.overdue > 0 { line += ", \(Wording.grouped(row.overdue)) overdue" }
      if let oldest = row.oldest.first { line += ", the oldest \(Wording.span(oldest.ageSeconds))" }
      lines.append(line)
      var grid = TextGrid([.right, .left, .right, .left, .left, .left], flexible: 5, indent: 4)
      for (mark, shown) in Self.marked(row) {
        grid.add([
          "\(shown.priority)", inert(Wording.short(shown.id)), Wording.span(shown.ageSeconds), mark,
          due(shown),
          inert(shown.subject),
        ])
      }
      lines += grid.lines(width: width, utf8: utf8)
    }
    return lines
  }

  /// The most urgent, then the oldest where it is not among them.
  static func marked(_ row: Summary.BucketRow) -> [(String, Summary.CaseLine)] {
    var marked = row.mostUrgent.map { ("urgent", $0) }
    for line in row.oldest.prefix(1) {
      if let index = marked.firstIndex(where: { $0.1.id == line.id }) {
        marked[index].0 = "urgent, oldest"
      } else {
        marked.append(("oldest", line))
      }
    }
    return marked
  }

  private func due(_ line: Summary.CaseLine) -> String {
    guard let due = line.due else { return "" }
    return due < summary.asOf ? "OVERDUE" : "due in \(Wording.span(due.seconds(since: summary.asOf)))"
  }

  /// A category in two lines: how many and when, then where they stand now.
  private func cameIn() -> [String] {
    var grid = TextGrid([.left, .right, .left, .left], flexible: 3)
    for row in summary.categories {
      grid.add([
        Wording.name(row.category), Wording.count(row.cases.current, "case"),
        "(\(Wording.change(row.cases)))",
        utf8 ? Sparkline.text(row.slices) : "",
      ])
    }
    return zip(grid.lines(width: width, utf8: utf8), summary.categories).flatMap { line, row in
      let flow = row.flow.map { "\($0.0.rawValue) \(Wording.grouped($0.1))" }.joined(separator: ", ")
      return [line] + DisplayWidth.wrap(flow, width - 6, utf8: utf8).map { "      " + $0 }
    }
  }
}
