import CaseModel

/// How urgent a case is, 0…100: harm, likelihood, who reported, how many, how long it has waited.
public enum Priority {
  static func points(
    for subject: Case, assessment: Assessment?, policy: Policy, record: ReporterRecord, now: Timestamp
  ) -> Int {
    let category = assessment?.foundCategory ?? subject.category
    let harm = Policy.lookUp(policy.harm, category: category, subReason: assessment?.subReason) ?? 20
    let likelihood = Int((20 * share(assessment?.probability)).rounded())
    let total =
      min(40, max(0, harm)) + likelihood + standing(subject.reports) + volume(subject.reports)
      + waiting(subject.reports, now: now) + record.points
    return min(100, max(0, total))
  }

  /// A probability as it must be; of a case file that people changed it may be anything.
  private static func share(_ probability: Double?) -> Double {
    guard let probability, !probability.isNaN else { return 0.5 }
    return min(1, max(0, probability))
  }

  /// Trusted flaggers come first (DSA, article 22), then rights holders and staff, then buyers with an order.
  private static func standing(_ reports: [Report]) -> Int {
    reports.map { report in
      switch report.reporter.kind {
      case .trustedFlagger: 15
      case .rightsHolder, .staff: 10
      case .buyer where report.orderID != nil: 7
      case .buyer: 4
      case .seller: 2
      case .anonymous: 0
      }
    }.max() ?? 0
  }

  /// Grows with the logarithm of the number of different reporters, so that a flood cannot buy the top.
  private static func volume(_ reports: [Report]) -> Int {
    var known = Set<String>()
    var anonymous = false
    for report in reports {
      if let id = report.reporter.id { known.insert(id) } else { anonymous = true }
    }
    var people = known.count + (anonymous ? 1 : 0)
    var points = 0
    while people > 1, points < 10 {
      points += 2
      people /= 2
    }
    return points
  }

  /// A point for each day since the oldest report, fifteen at most.
  private static func waiting(_ reports: [Report], now: Timestamp) -> Int {
    guard let oldest = reports.map(\.submittedAt).min() else { return 0 }
    return Int(min(15, max(0, now.seconds(since: oldest) / 86_400)))
  }
}
