import CaseModel

/// A chart of labelled rows: bars to the right, or a dot between the ends of its interval.
enum RowChart {
  private static let width = 360.0
  private static let left = 132.0
  private static let right = 310.0
  private static let step = 25.0

  /// How sure Docket was of what it settled.
  static func sureness(_ rows: [SurenessRow], _ commands: CommandList) -> String {
    let parts = rows.filter { $0.count > 0 }.map { "\(Wording.grouped($0.count)) \($0.name)" }
    let words = "How sure Docket was of the cases that it settled: \(parts.joined(separator: ", "))"
    let most = Double(max(1, rows.map(\.count).max() ?? 1))
    var svg = SVG(width: width, height: step * Double(rows.count) + 4)
    for (index, row) in rows.enumerated() {
      let y = Double(index) * step
      let wide = Double(row.count) / most * (right - left)
      svg.text(row.name, x: left - 8, y: y + 17, anchor: "end")
      if row.count > 0 { svg.rect("bar", x: left, y: y + 4, width: wide, height: step - 8) }
      svg.text(
        Wording.grouped(row.count), x: left + (row.count > 0 ? wide + 6 : 0), y: y + 17,
        link: row.count > 0 ? commands.reference(row.query) : nil)
    }
    return figure("How sure it was: cases settled in the period, by probability", svg.html(words))
  }

  /// Error rates with their intervals, on one scale from zero.
  static func errorRates(_ checks: [(name: String, check: Summary.Check)]) -> String {
    let most = max(0.01, checks.compactMap { $0.check.errorHigh }.max() ?? 0.01)
    var svg = SVG(width: width, height: step * Double(checks.count) + 24)
    func x(_ share: Double) -> Double { left + share / most * (right - left) }
    for (index, one) in checks.enumerated() {
      let y = Double(index) * step + 11
      guard let rate = one.check.errorRate, let low = one.check.errorLow, let high = one.check.errorHigh
      else { continue }
      svg.text(one.name, x: left - 8, y: y + 4, anchor: "end")
      svg.line("whisker", (x(low), y), (x(high), y))
      svg.dot("wait", x: x(rate), y: y, radius: 5)
      svg.text(Wording.share(rate), x: x(high) + 8, y: y + 4)
    }
    let floor = step * Double(checks.count) + 2
    svg.line("axis", (left, floor), (right, floor))
    svg.text("0", x: left, y: floor + 15, anchor: "middle", name: "soft")
    svg.text(
      "\(Wording.share(most)) wrong", x: right, y: floor + 15, anchor: "middle", name: "soft")
    let parts = checks.map {
      "\($0.name) \(Wording.share($0.check.errorRate ?? 0)) (\($0.check.overturned) of \($0.check.checked)), "
        + "\(SummaryDocument.interval($0.check))"
    }
    return figure(
      "Found wrong, of those decided again: share and 95 % interval",
      svg.html("Share found wrong with its 95 % interval: \(parts.joined(separator: "; "))"))
  }

  private static func figure(_ title: String, _ svg: String) -> String {
    "<figure><figcaption><strong>\(Inert.html(title))</strong></figcaption>\n\(svg)</figure>"
  }
}
