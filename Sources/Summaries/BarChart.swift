import CaseModel

/// A small column chart as inline SVG: labelled where the eye looks, with a sentence that says what it shows.
struct BarChart {
  private static let width = 300.0
  private static let plot = 64.0
  private static let top = 16.0

  var title: String
  var words: String
  /// Says what a column is, with its unit; as HTML.
  var axis: String
  var counts: [Int]
  /// Highest column of the scale; the highest count where nil.
  var scale: Int?
  /// Columns that are meant: drawn in the colour for what needs a look.
  var marked: Range<Int>?
  /// A line at what is usual.
  var usual: Double?
  /// Under the first and the last column, or one under each.
  var labels: [String]
  /// The number over every column, instead of over the highest alone.
  var labelsEach = false
  /// Columns of days that are told in part: drawn paler.
  var partial: Set<Int> = []
  /// Where the number over a column leads.
  var link: (Int) -> String? = { _ in nil }

  var html: String {
    guard !counts.isEmpty else { return "" }
    var svg = SVG(width: Self.width, height: Self.top + Self.plot + 18)
    draw(&svg)
    return """
      <figure><figcaption><strong>\(title)</strong> <span class="soft">\(axis)</span></figcaption>
      \(svg.html(words))</figure>
      """
  }

  private func draw(_ svg: inout SVG) {
    let most = Double(max(1, scale ?? counts.max() ?? 1))
    let step = Self.width / Double(counts.count)
    let floor = Self.top + Self.plot
    let highest = counts.firstIndex(of: counts.max() ?? 0)
    for (index, count) in counts.enumerated() where count > 0 {
      let tall = max(1.5, Double(count) / most * Self.plot)
      let x = Double(index) * step
      let mark = marked?.contains(index) ?? false
      let name = (mark ? "wait" : "bar") + (partial.contains(index) ? " part" : "")
      svg.rect(
        name, x: x, y: floor - tall, width: max(1, step - min(2, step / 4)), height: tall)
      if labelsEach || index == highest {
        let middle = min(Self.width - 10, max(10, x + step / 2))
        svg.text(
          Wording.grouped(count), x: middle, y: floor - tall - 3, anchor: "middle", link: link(index))
      }
    }
    svg.line("axis", (0, floor + 0.5), (Self.width, floor + 0.5))
    if let usual, usual > 0, usual <= most {
      let y = floor - usual / most * Self.plot
      svg.line("usual", (0, y), (Self.width, y))
    }
    if labels.count == counts.count {
      for (index, label) in labels.enumerated() {
        svg.text(
          label, x: (Double(index) + 0.5) * step - 1, y: floor + 14, anchor: "middle", name: "soft")
      }
    } else if let first = labels.first, let last = labels.last {
      svg.text(first, x: 0, y: floor + 14, name: "soft")
      if labels.count > 1 { svg.text(last, x: Self.width, y: floor + 14, anchor: "end", name: "soft") }
    }
  }
}
