import CaseModel

/// Small bar charts as inline SVG, each with a sentence that says what it shows.
enum BarChart {
  /// When a category's cases came in.
  static func slices(_ row: Summary.CategoryRow, seconds: Int64) -> String {
    let most = row.slices.max() ?? 0
    let unit = seconds == 3600 ? "an hour" : seconds == 86_400 ? "a day" : Wording.span(seconds)
    let name = Wording.name(row.category)
    let words = "\(name): \(Wording.count(row.cases.current, "case")), at most \(most) in \(unit)"
    return chart(
      row.slices,
      title: "\(name), \(Wording.count(row.cases.current, "case")) (\(Wording.change(row.cases)))",
      words: words, labels: [], axis: "cases, one bar \(unit); highest \(most)")
  }

  /// How many took how long.
  static func distribution(_ row: Summary.DurationRow) -> String {
    let labels = ["5 min", "1 h", "6 h", "1 d", "3 d", "7 d", "30 d", "more"]
    let parts = zip(labels, row.distribution).filter { $0.1 > 0 }.map { "\($0.1) to \($0.0)" }
    let name = Wording.name(row.step)
    return chart(
      row.distribution, title: name, words: "\(name): \(parts.joined(separator: ", "))", labels: labels,
      axis: "cases, by time up to")
  }

  private static func chart(
    _ counts: [Int], title: String, words: String, labels: [String], axis: String
  ) -> String {
    let width = 280
    let height = 70
    let most = max(1, counts.max() ?? 0)
    let step = max(1, counts.isEmpty ? width : width / counts.count)
    var shapes = counts.enumerated().map { index, count -> String in
      guard count > 0 else { return "" }
      let tall = max(2, count * height / most)
      let bar = "<rect class=\"bar\" x=\"\(index * step)\" y=\"\(14 + height - tall)\" "
      let label =
        labels.isEmpty ? "" : "<text x=\"\(index * step)\" y=\"\(10 + height - tall)\">\(count)</text>"
      return bar + "width=\"\(max(1, step - 2))\" height=\"\(tall)\"/>" + label
    }
    shapes.append("<line class=\"axis\" x1=\"0\" y1=\"84.5\" x2=\"\(width)\" y2=\"84.5\"/>")
    shapes += labels.enumerated().map { "<text class=\"soft\" x=\"\($0 * step)\" y=\"98\">\($1)</text>" }
    return """
      <figure><h3>\(title)</h3>
      <svg viewBox="0 0 \(width) \(labels.isEmpty ? 86 : 102)" role="img" aria-label="\(words)">\(shapes.joined())</svg>
      <figcaption class="soft">\(axis)</figcaption></figure>
      """
  }
}
