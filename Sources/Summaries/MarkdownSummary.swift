import CaseModel

/// A summary as GitHub-flavoured Markdown, for an issue or a mail.
///
/// Everything that comes from a page or a report stands in code spans: nothing in it is a link or a mention.
public struct MarkdownSummary: Sendable {
  private let summary: Summary
  private let zone: SummaryZone
  private let queues: String?

  private init(_ summary: Summary, queues: String?) {
    self.summary = summary
    self.queues = queues
    zone = summary.zone
  }

  /// With `queues`, the commands at its end name that tree.
  public static func render(_ summary: Summary, queues: String? = nil) -> String {
    MarkdownSummary(summary, queues: queues).text()
  }

  private func text() -> String {
    let document = SummaryDocument(summary)
    var lines = [
      "# Docket, \(Wording.period(summary.period, in: zone))", "",
      "Compared with \(Wording.period(summary.previousPeriod, in: zone)); times are of \(zone.name).",
    ]
    for section in document.sections {
      lines += ["", "## \(section.title)"]
      for block in section.blocks { lines += self.lines(block) }
    }
    lines += ["", "## To list what is behind a number", "", "```sh"]
    let queries = [
      CaseQuery { $0.waiting = true }, CaseQuery { $0.overdue = true }, document.cameInQuery,
      document.cameInQuery.with { $0.settled = .confirmed },
    ]
    lines += queries.map { $0.command(queues: queues) } + ["```"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ block: SummaryDocument.Block) -> [String] {
    switch block {
    case .paragraph(let phrases), .aside(let phrases): return ["", phrases.map(plain).joined()]
    case .table(let table): return lines(table)
    // The tables beside them say it all.
    case .chart: return []
    }
  }

  private func plain(_ phrase: SummaryDocument.Phrase) -> String {
    switch phrase {
    case .text(let text): text
    case .strong(let text), .alert(let text, _): "**\(text)**"
    case .number(let number, _): Wording.grouped(number)
    case .foreign(let text): Inert.markdown(text, limit: 800)
    }
  }

  private func lines(_ table: DocumentTable) -> [String] {
    let rule = table.columns.map { $0.kind == .number ? "---:" : "---" }
    let rows = [table.columns.map(\.title), rule] + table.rows.map { $0.map(cell) }
    return ["", "\(table.caption):", ""] + rows.map { "| " + $0.joined(separator: " | ") + " |" }
  }

  private func cell(_ cell: DocumentTable.Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): text
    case .alert(let text): "**\(text)**"
    case .number(let number, _): Wording.grouped(number)
    case .id(let text), .foreign(let text): Inert.markdown(text, limit: 160)
    case .counted(let pairs):
      pairs.map { "\(Inert.markdown($0.0, limit: 160)) \($0.1)" }.joined(separator: ", ")
    case .moment(let time): Wording.moment(time, in: zone)
    }
  }
}
