/// Between which shares the true one lies, by what a sample shows: Wilson's score interval of 95 %.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
struct WilsonInterval: Sendable, Hashable {
  let low: Double
  let high: Double

  /// Nil for an empty sample.
  init?(_ hits: Int, of count: Int) {
    guard count > 0, hits >= 0, hits <= count else { return nil }
    let z = 1.959_964
    let number = Double(count)
    let share = Double(hits) / number
    let middle = (share + z * z / (2 * number)) / (1 + z * z / number)
    let spread = z * (share * (1 - share) / number + z * z / (4 * number * number)).squareRoot()
    let half = spread / (1 + z * z / number)
    low = hits == 0 ? 0 : max(0, middle - half)
    high = hits == count ? 1 : min(1, middle + half)
  }

  static func fourDigits(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
