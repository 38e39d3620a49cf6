/// A table for a terminal: columns as wide as their widest cell, one of them cut so that a line fits.
struct TextGrid {
  enum Alignment { case left, right }

  let alignments: [Alignment]
  /// The column that gives way where a line is too wide; the first one where nil.
  var flexible: Int?
  var indent = 2
  var gap = 2
  var cut = Cut.end

  /// Where a cell that is too wide loses characters: an address says most at both its ends.
  enum Cut { case end, middle }
  private(set) var rows: [[String]] = []

  init(_ alignments: [Alignment], flexible: Int? = nil, indent: Int = 2) {
    self.alignments = alignments
    self.flexible = flexible
    self.indent = indent
  }

  /// Cells must be inert already; missing ones are empty.
  mutating func add(_ cells: [String]) {
    let missing = max(0, alignments.count - cells.count)
    rows.append(Array(cells.prefix(alignments.count)) + Array(repeating: "", count: missing))
  }

  /// Columns that it takes uncut.
  var naturalWidth: Int {
    let widths = alignments.indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return indent + widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }

  func lines(width: Int, utf8: Bool) -> [String] {
    guard !rows.isEmpty, !alignments.isEmpty else { return [] }
    var widths = alignments.indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    let total = indent + widths.reduce(0, +) + gap * (widths.count - 1)
    let yielding = flexible ?? 0
    if total > width { widths[yielding] = max(min(widths[yielding], 8), widths[yielding] - (total - width)) }
    let margin = String(repeating: " ", count: indent)
    let between = String(repeating: " ", count: gap)
    return rows.map { row in
      let cells = alignments.indices.map { column -> String in
        let cell =
          cut == .middle && column == yielding
          ? DisplayWidth.fitMiddle(row[column], widths[column], utf8: utf8)
          : DisplayWidth.fit(row[column], widths[column], utf8: utf8)
        return alignments[column] == .right
          ? DisplayWidth.padLeft(cell, widths[column]) : DisplayWidth.pad(cell, widths[column])
      }
      let line = DisplayWidth.fit(margin + cells.joined(separator: between), width, utf8: utf8)
      return line.trimmedRight
    }
  }
}

extension String {
  /// Without the spaces at its end.
  var trimmedRight: String {
    var view = self[...]
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
