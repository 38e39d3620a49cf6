import CaseModel

/// An assessment's sum in hundredths, rounded so that the printed column adds up to the printed sum.
///
/// Largest remainder: each part is within 0.01 of its true value, and no part takes an error that is not its own
/// rounding. Where the signals truly do not add up to the sum, that is shown, never spread.
struct Contributions: Sendable, Hashable {
  let prior: Int
  let signals: [Int]
  let unexplained: Int
  let total: Int

  init(_ assessment: Assessment) {
    let parts = ([assessment.prior] + assessment.signals.map(\.weight)).map { Self.bounded($0) * 100 }
    let sum = parts.reduce(0, +)
    total = Self.cents(assessment.sum)
    let gap = Self.bounded(assessment.sum) * 100 - sum
    // Half a hundredth is rounding's; more is a contradiction in the case file.
    let explained = abs(gap) <= 0.5 ? total : Int(sum.rounded())
    unexplained = total - explained
    let rounded = Self.apportion(parts, to: explained)
    prior = rounded[0]
    signals = Array(rounded.dropFirst())
  }

  private static func apportion(_ parts: [Double], to total: Int) -> [Int] {
    var whole = parts.map { Int($0.rounded(.down)) }
    let missing = total - whole.reduce(0, +)
    let order = parts.indices.sorted { left, right in
      let rests = (parts[left] - parts[left].rounded(.down), parts[right] - parts[right].rounded(.down))
      return rests.0 != rests.1 ? rests.0 > rests.1 : left < right
    }
    for turn in 0..<max(0, min(missing, 2 * parts.count)) { whole[order[turn % order.count]] += 1 }
    for turn in 0..<max(0, min(-missing, 2 * parts.count)) {
      whole[order[order.count - 1 - turn % order.count]] -= 1
    }
    return whole
  }

  private static func bounded(_ weight: Double) -> Double {
    weight.isFinite ? min(1e9, max(-1e9, weight)) : 0
  }

  static func cents(_ weight: Double) -> Int { Int((bounded(weight) * 100).rounded()) }

  /// `+2.10`, `-1.50`, ` 0.00`.
  static func text(_ cents: Int) -> String {
    let size = cents.magnitude
    let sign = cents == 0 ? " " : cents > 0 ? "+" : "-"
    return "\(sign)\(size / 100).\(size % 100 < 10 ? "0" : "")\(size % 100)"
  }
}
