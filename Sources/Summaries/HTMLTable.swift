/// A table for HTML; a title that begins with `#` heads numbers, one with `*` text that may be long.
struct HTMLTable {
  let caption: String
  let header: [String]
  /// Cells are HTML already.
  let rows: [[String]]

  init(_ caption: String, _ header: [String], _ rows: [[String]]) {
    self.caption = caption
    self.header = header
    self.rows = rows
  }

  /// Empty where there are no rows. The frame around it scrolls, also by keyboard.
  var html: String {
    guard !rows.isEmpty else { return "" }
    let label = Inert.html(caption)
    let heads = header.map { title in
      title.hasPrefix("#")
        ? "<th scope=\"col\" class=\"n\">\(plain(title))</th>" : "<th scope=\"col\">\(plain(title))</th>"
    }
    let lines = rows.map { row in "<tr>" + zip(header, row).map(cell).joined() + "</tr>" }
    return """
      <div class="scroll" role="region" tabindex="0" aria-label="\(label)">
      <table><caption>\(label)</caption>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(lines.joined(separator: "\n"))
      </tbody></table>
      </div>
      """
  }

  private func plain(_ title: String) -> String {
    Inert.html(title.hasPrefix("#") || title.hasPrefix("*") ? String(title.dropFirst()) : title)
  }

  private func cell(_ title: String, _ content: String) -> String {
    if title.hasPrefix("#") { return "<td class=\"n\">\(content)</td>" }
    return title.hasPrefix("*") ? "<td class=\"wide\">\(content)</td>" : "<td>\(content)</td>"
  }
}
