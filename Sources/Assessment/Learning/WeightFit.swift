import CaseModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Fits the weights of one category's rules to decisions.
///
/// The most probable weights where each is believed to lie near its present value: a rule that hit in few decided cases
/// hardly moves, one that hit in none does not move at all. The prior stays: people decide what the machine could not,
/// and that is no sample of all reports. A rule never changes its side.
///
/// Coordinate descent in a fixed order: equal rows give equal weights to the last bit.
struct WeightFit {
  struct Row {
    /// Numbers below `present.count`.
    var rules: [Int]
    var upheld: Bool
  }

  /// How far from its present value a weight is expected to lie, in log-odds.
  static let spread = 0.8
  private static let largest = 6.0

  /// - Parameter against: for each weight, whether its rule speaks for the seller.
  static func fit(_ rows: [Row], prior: Double, present: [Double], against: [Bool]) -> [Double] {
    var weights = present
    var byRule = [[Int]](repeating: [], count: present.count)
    for (index, row) in rows.enumerated() {
      for rule in row.rules where rule < present.count { byRule[rule].append(index) }
    }
    var sums = rows.map { row in prior + row.rules.reduce(0) { $0 + ($1 < present.count ? present[$1] : 0) } }
    for _ in 0..<200 {
      var largestStep = 0.0
      for rule in present.indices where !byRule[rule].isEmpty {
        let step = step(rule, byRule[rule], rows, sums, weights[rule], present[rule], against[rule])
        guard step != 0 else { continue }
        weights[rule] += step
        for index in byRule[rule] { sums[index] += step }
        largestStep = max(largestStep, abs(step))
      }
      if largestStep < 1e-7 { break }
    }
    return weights
  }

  /// One Newton step for one weight, at most 1 long and never over to the other side.
  private static func step(
    _ rule: Int, _ members: [Int], _ rows: [Row], _ sums: [Double], _ weight: Double, _ present: Double,
    _ against: Bool
  ) -> Double {
    let precision = 1 / (spread * spread)
    var gradient = precision * (weight - present)
    var curvature = precision
    for index in members {
      let probability = 1 / (1 + exp(-sums[index]))
      gradient += probability - (rows[index].upheld ? 1 : 0)
      curvature += probability * (1 - probability)
    }
    let wanted = weight - max(-1, min(1, gradient / curvature))
    let bounded = against ? max(-largest, min(0, wanted)) : max(0, min(largest, wanted))
    return bounded - weight
  }
}
