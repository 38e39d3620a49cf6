import CaseModel

/// A summary as GitHub-flavoured Markdown, for an issue or a mail.
///
/// Everything that comes from a page or a report stands in code spans: nothing in it is a link or a mention.
public struct MarkdownSummary: Sendable {
  private let summary: Summary
  private let zone: SummaryZone
  private let place: SummaryPlace

  private init(_ summary: Summary, _ place: SummaryPlace) {
    self.summary = summary
    self.place = place
    zone = summary.zone
  }

  /// The commands at its end name the tree as `place` does.
  public static func render(_ summary: Summary, place: SummaryPlace = SummaryPlace()) -> String {
    MarkdownSummary(summary, place).text()
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
    lines += place.commands(document).map(\.text) + ["```"]
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
    case .listed(let text, _, let alert): alert ? "**\(text)**" : text
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
    case .measure(let text, _): text
    case .id(let text), .foreign(let text): Inert.markdown(text, limit: 160)
    case .counted(let pairs):
      pairs.map { "\(Inert.markdown($0.name, limit: 160)) \($0.count)" }.joined(separator: ", ")
    case .moment(let time): Wording.moment(time, in: zone)
    }
  }
}
