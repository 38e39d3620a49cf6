import CaseModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Adds up the signals of one category.
///
/// All weights are whole thousandths, so that what is printed adds up exactly.
struct Scale {
  let category: Category
  let prior: Double
  private(set) var signals: [Signal] = []
  private(set) var sum: Double

  /// - Parameter extra: signals that come from no rule, such as a text model's.
  init(
    _ category: Category, _ scores: Scores, findings: [(rule: Rule, finding: Finding)], extra: [Signal] = []
  ) {
    self.category = category
    prior = Self.rounded(scores.prior[category] ?? Scores.usualPrior)
    var groups: [String: [Int]] = [:]
    for (rule, finding) in findings {
      if let group = rule.group { groups[group, default: []].append(signals.count) }
      signals.append(
        Signal(
          rule: rule.id, category: category, subReason: rule.subReason, weight: Self.rounded(rule.weight),
          group: rule.group, field: finding.field, excerpt: finding.excerpt))
    }
    signals += extra
    sum = prior
    for (group, members) in groups {
      guard let ceiling = scores.groups[group] else { continue }
      for sign in [1.0, -1.0] { cap(members.filter { signals[$0].weight * sign > 0 }, to: ceiling) }
    }
    signals.sort { (abs($0.weight), $1.rule) > (abs($1.weight), $0.rule) }
    sum = Double(Self.thousandths(prior) + signals.reduce(0) { $0 + Self.thousandths($1.weight) }) / 1000
  }

  /// The logistic of the sum.
  var probability: Double { 1 / (1 + exp(-sum)) }

  /// Takes from each member of a group in proportion until the ceiling holds; the strongest bears the rounding.
  private mutating func cap(_ members: [Int], to ceiling: Double) {
    let parts = members.map { Self.thousandths(signals[$0].weight) }
    let total = parts.reduce(0, +)
    let limit = Self.thousandths(ceiling)
    guard abs(total) > limit else { return }
    let goal = total < 0 ? -limit : limit
    var left = goal
    let order = members.indices.sorted { abs(parts[$0]) > abs(parts[$1]) }
    for position in order.reversed() {
      let index = members[position]
      let share = position == order.first ? left : parts[position] * goal / total
      left -= share
      signals[index].uncapped = signals[index].weight
      signals[index].weight = Double(share) / 1000
    }
  }

  static func thousandths(_ value: Double) -> Int {
    guard value.isFinite else { return 0 }
    return Int((max(-1000, min(1000, value)) * 1000).rounded())
  }

  static func rounded(_ value: Double) -> Double { Double(thousandths(value)) / 1000 }
}
