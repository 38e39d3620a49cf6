/// Small charts of block characters, for terminals that show them.
enum Sparkline {
  private static let levels = Array("▁▂▃▄▅▆▇█")

  /// A column for each count, the highest one full; zero is a low dot.
  static func text(_ counts: [Int], gap: String = "") -> String {
    guard let most = counts.max(), most > 0 else { return "" }
    return counts.map { count -> String in
      guard count > 0 else { return "·" }
      let level = (Double(count) / Double(most) * 8).rounded(.up)
      return String(levels[min(7, max(0, Int(level) - 1))])
    }.joined(separator: gap)
  }

  /// A bar as long as its share of the most.
  static func bar(_ count: Int, of most: Int, width: Int) -> String {
    guard most > 0, count > 0 else { return "" }
    let eighths = max(1, Int((Double(count) / Double(most) * Double(width * 8)).rounded()))
    let parts = Array("▏▎▍▌▋▊▉")
    let rest = eighths % 8 == 0 ? "" : String(parts[eighths % 8 - 1])
    return String(repeating: "█", count: eighths / 8) + rest
  }
}
