import CaseModel

/// A summary as one self-contained HTML page: no script, nothing loaded, light and dark, fit to be printed or mailed.
///
/// Every text from a page or a report passes `Inert.html`; a policy in the page itself forbids scripts and loading,
/// should that ever fail.
public struct HTMLSummary {
  let document: SummaryDocument
  let zone: SummaryZone
  let commands: CommandList

  private let place: SummaryPlace

  private init(_ summary: Summary, _ place: SummaryPlace) {
    document = SummaryDocument(summary)
    zone = document.zone
    commands = CommandList(place)
    self.place = place
  }

  /// The whole page; the commands behind its numbers name the tree and the rule pack as `place` does.
  public static func render(_ summary: Summary, place: SummaryPlace = SummaryPlace()) -> String {
    HTMLSummary(summary, place).page()
  }

  private func page() -> String {
    let summary = document.summary
    let title = "Docket, \(Wording.period(summary.period, in: zone))"
    let sections = document.sections.map(section)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(Inert.html(title))</title>
      <style>
      \(HTMLStyle.text)
      </style>
      </head>
      <body>
      <header>
      <h1>Docket</h1>
      <p>\(time(summary.period.from, Wording.period(summary.period, in: zone))), \(Inert.html(zone.name)); \
      compared with \(Wording.period(summary.previousPeriod, in: zone))</p>
      <ul class="lead">\(lead)</ul>
      </header>
      <main>
      \(sections.joined(separator: "\n"))
      </main>
      <footer>
      <p class="paper">First rows of each table; all of them: <code>\(Inert.html(place.summary(document.summary).text))</code></p>
      <p class="soft">Reckoned as of \(time(summary.asOf, Wording.moment(summary.asOf, in: zone))); \
      \(commands.link(Wording.count(summary.casesInTree, "case"), CaseQuery())) in the tree.</p>
      \(commands.html)
      </footer>
      </body>
      </html>

      """
  }

  func time(_ moment: Timestamp, _ text: String) -> String { "<time datetime=\"\(moment)\">\(text)</time>" }

  private var lead: String {
    document.lead.map { one in
      let value = commands.link(Wording.grouped(one.value), one.query)
      return
        "<li><strong\(one.alert ? " class=\"act\"" : "")>\(value)</strong> <span>\(html(one.label))</span></li>"
    }.joined()
  }

  private func section(_ section: SummaryDocument.Section) -> String {
    let body = section.blocks.map(block).joined(separator: "\n")
    return """
      <section aria-labelledby="\(section.id)" class="\(section.id)">
      <h2 id="\(section.id)">\(section.title)</h2>
      \(body)
      </section>
      """
  }

  private func block(_ block: SummaryDocument.Block) -> String {
    switch block {
    case .paragraph(let phrases): "<p>\(html(phrases))</p>"
    case .aside(let phrases): "<p class=\"more soft\">\(html(phrases))</p>"
    case .table(let table): self.table(table)
    case .chart(let chart): HTMLChart(page: self).html(chart)
    }
  }

  func html(_ phrases: [SummaryDocument.Phrase]) -> String { phrases.map(phrase).joined() }

  private func phrase(_ phrase: SummaryDocument.Phrase) -> String {
    switch phrase {
    case .text(let text): Inert.html(text)
    case .strong(let text): "<strong>\(Inert.html(text))</strong>"
    case .alert(let text, let query):
      "<strong class=\"act\">\(query.map { commands.link(text, $0) } ?? Inert.html(text))</strong>"
    case .number(let number, let query): self.number(number, query)
    case .listed(let text, let listed, let alert):
      alert
        ? "<strong class=\"act\">\(commands.link(text, listed))</strong>" : commands.link(text, listed)
    case .foreign(let text): foreign(text, limit: 800)
    }
  }

  private func foreign(_ text: String, limit: Int = 200) -> String {
    "<bdi>\(Inert.html(text, limit: limit))</bdi>"
  }

  private func number(_ number: Int, _ query: CaseQuery?) -> String {
    if number == 0 { return "<span class=\"soft\">0</span>" }
    guard let query else { return Wording.grouped(number) }
    return commands.link(Wording.grouped(number), query)
  }

  private func table(_ table: DocumentTable) -> String {
    let label = Inert.html(table.caption)
    let heads = table.columns.map { column in
      let name = [column.kind == .number ? "n" : nil, column.spare ? "spare" : nil].compactMap { $0 }
      return column.title.isEmpty
        ? "<td></td>" : "<th scope=\"col\"\(Self.classes(name))>\(Inert.html(column.title))</th>"
    }
    let rows = table.rows.enumerated().map { index, row in
      let cells = zip(table.columns, row).enumerated().map { self.cell($1.0, $1.1, isFirst: $0 == 0) }
      return "<tr\(index >= table.printed ? " class=\"more\"" : "")>\(cells.joined())</tr>"
    }
    let isNarrow = !table.columns.contains { $0.kind == .wide }
    let names = [
      "scroll", isNarrow ? "narrow" : nil, table.columns.count > 7 && isNarrow ? "many" : nil,
      table.printed == 0 ? "more" : nil,
    ].compactMap { $0 }
    return """
      <div\(Self.classes(names)) role="region" tabindex="0" aria-label="\(label)">
      <table><caption>\(label)\(Self.printed(table))</caption>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      </div>
      """
  }

  /// How many rows paper has room for, where it has not for all.
  private static func printed(_ table: DocumentTable) -> String {
    guard table.printed > 0, table.rows.count > table.printed else { return "" }
    return "<span class=\"paper\"> (first \(table.printed) of \(table.rows.count))</span>"
  }

  private static func classes(_ names: [String]) -> String {
    names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }

  private func cell(_ column: DocumentTable.Column, _ cell: DocumentTable.Cell, isFirst: Bool) -> String {
    var names = column.kind == .number ? ["n"] : column.kind == .wide ? ["wide"] : []
    if column.spare { names.append("spare") }
    let content = content(cell)
    return isFirst
      ? "<th scope=\"row\"\(Self.classes(names))>\(content)</th>"
      : "<td\(Self.classes(names))>\(content)</td>"
  }

  private func content(_ cell: DocumentTable.Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): Inert.html(text)
    case .alert(let text): "<strong class=\"act\">\(Inert.html(text))</strong>"
    case .number(let number, let query): self.number(number, query)
    case .measure(let text, let query): query.map { commands.link(text, $0) } ?? Inert.html(text)
    case .id(let text):
      "<code>\(text.hasPrefix("c-") ? commands.link(case: text) : Inert.html(text, limit: 200))</code>"
    case .foreign(let text): foreign(text)
    case .counted(let pairs):
      pairs.map { "\(foreign($0.name)) \(number($0.count, $0.query))" }.joined(separator: ", ")
    case .moment(let moment): time(moment, Wording.hour(moment, in: zone))
    }
  }
}
