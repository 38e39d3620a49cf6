import CaseModel

/// A summary for a terminal or cron's mail, 80 columns wide; sparklines only where UTF-8 can be shown.
public struct TextSummary: Sendable {
  let summary: Summary
  let width: Int
  let utf8: Bool
  let place: SummaryPlace

  public init(
    _ summary: Summary, width: Int = 80, utf8: Bool = true, place: SummaryPlace = SummaryPlace()
  ) {
    self.summary = summary
    self.width = max(60, min(200, width))
    self.utf8 = utf8
    self.place = place
  }

  public static func render(
    _ summary: Summary, utf8: Bool = true, place: SummaryPlace = SummaryPlace()
  ) -> String {
    TextSummary(summary, utf8: utf8, place: place).text()
  }

  /// What waits for a person comes first; sections with nothing to say are left out.
  public func text() -> String {
    let document = SummaryDocument(summary)
    var lines = head(document)
    for section in document.sections {
      lines += ["", section.title.uppercased()]
      for block in section.blocks { lines += self.lines(block, document) }
    }
    lines += commands(document)
    return lines.map(\.trimmedRight).joined(separator: "\n") + "\n"
  }

  func inert(_ text: String) -> String { Inert.terminal(text, utf8: utf8, limit: 160) }

  private func head(_ document: SummaryDocument) -> [String] {
    let dash = utf8 ? "–" : "-"
    let before = Wording.period(summary.previousPeriod, in: document.zone, dash: dash)
    let lines = [
      "Docket, \(Wording.period(summary.period, in: document.zone, dash: dash)) (\(document.zone.name))",
      "compared with \(before)",
    ]
    return lines.map { DisplayWidth.fit($0, width, utf8: utf8) }
  }

  private func lines(_ block: SummaryDocument.Block, _ document: SummaryDocument) -> [String] {
    switch block {
    case .paragraph(let phrases), .aside(let phrases):
      let text = phrases.map(plain).joined()
      return DisplayWidth.wrap(ascii(text), width - 2, utf8: utf8).map { "  " + $0 }
    case .table(let table): return lines(table, document.zone)
    case .chart(let chart): return TextChart(summary: summary, width: width, utf8: utf8).lines(chart)
    }
  }

  /// Docket's own words with the few signs beyond ASCII that they use replaced, where they cannot be shown.
  func ascii(_ text: String) -> String {
    guard !utf8 else { return text }
    return text.map { character -> String in
      switch character {
      case "–": "-"
      case "±": "+-"
      case "…": "..."
      default: String(character)
      }
    }.joined()
  }

  private func plain(_ phrase: SummaryDocument.Phrase) -> String {
    switch phrase {
    case .text(let text), .strong(let text): text
    case .alert(let text, _): "\(text) (!)"
    case .number(let number, _): Wording.grouped(number)
    case .listed(let text, _, let alert): alert ? "\(text) (!)" : text
    case .foreign(let text): Inert.terminal(text, utf8: utf8, limit: 800)
    }
  }

  private func lines(_ table: DocumentTable, _ zone: SummaryZone) -> [String] {
    guard table.inText else { return [] }
    // What is spare goes, the last first, until names stand whole; the widest kind of it never stays.
    var kept = table.columns.indices.filter { !table.columns[$0].spare || table.columns[$0].kind != .wide }
    var grid = grid(table, kept, zone)
    while grid.naturalWidth > width, let last = kept.last(where: { table.columns[$0].spare }) {
      kept.removeAll { $0 == last }
      grid = self.grid(table, kept, zone)
    }
    return DisplayWidth.wrap(ascii(table.caption) + ":", width - 2, utf8: utf8).map { "  " + $0 }
      + grid.lines(width: width, utf8: utf8)
  }

  private func grid(_ table: DocumentTable, _ kept: [Int], _ zone: SummaryZone) -> TextGrid {
    let yielding = kept.firstIndex { table.columns[$0].kind == .wide }
    var grid = TextGrid(
      kept.map { table.columns[$0].kind == .number ? .right : .left }, flexible: yielding)
    grid.cut = .middle
    grid.add(kept.map { table.columns[$0].title.lowercased() })
    for row in table.rows { grid.add(kept.map { ascii(cell(row[$0], zone)) }) }
    return grid
  }

  private func cell(_ cell: DocumentTable.Cell, _ zone: SummaryZone) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): text
    case .alert(let text): text.prefix { $0 != " " }.uppercased() + text.drop { $0 != " " }
    case .number(let number, _): number == 0 ? "-" : Wording.grouped(number)
    case .measure(let text, _): text
    case .id(let id): inert(id.hasPrefix("c-") ? Wording.short(id) : id)
    case .foreign(let text): inert(text)
    case .counted(let pairs): pairs.map { "\(inert($0.name)) \($0.count)" }.joined(separator: ", ")
    case .moment(let time): Wording.hour(time, in: zone)
    }
  }

  /// What lists the cases behind the numbers; the page has the command of each.
  private func commands(_ document: SummaryDocument) -> [String] {
    ["", "TO LIST THEM"] + place.commands(document).flatMap { $0.lines(width: width) }
  }
}
