import CaseModel

extension SpikeFinder {
  /// Shares that chance explains this often are no more than usual.
  private static let usualShare = -3.0

  /// The candidates without rules that came often only because their category did: as large a share of the category's
  /// cases as on other days.
  ///
  /// A category of which twice as many come in brings twice as many hits of each of its rules, and none of these tells
  /// anything beside it; a rule that makes its category rise has an unusual share of it.
  func withoutShadows(_ candidates: [Candidate], _ holders: [Int32: [Holder]]) -> [Candidate] {
    let categories = candidates.filter { log.names.kind(of: $0.name) == .category }
    guard !categories.isEmpty else { return candidates }
    var known: [Int32: [Share]] = [:]
    return candidates.filter { one in
      guard log.names.kind(of: one.name) == .rule else { return true }
      let around = categories.filter { $0.span.overlaps(one.span) }
      guard !around.isEmpty else { return true }
      let shares = known[one.name] ?? self.shares(of: one.name, in: Set(categories.map(\.name)), holders)
      known[one.name] = shares
      return !shares.contains { share in
        around.contains { $0.name == share.category } && share.isUsual(in: one.span)
      }
    }
  }

  /// A rule's hits in one category, and all the category's cases, day by day.
  private struct Share {
    var category: Int32
    var hits: [Int]
    var cases: [Int]

    func isUsual(in span: Range<Int>) -> Bool {
      let found = hits[span].reduce(0, +)
      let inside = cases[span].reduce(0, +)
      let outside = cases.reduce(0, +) - inside
      guard outside > 0, found <= inside else { return false }
      let part = (Double(hits.reduce(0, +) - found) + 0.5) / (Double(outside) + 1)
      return Baseline.logBinomial(found, of: Double(inside), part: part) > SpikeFinder.usualShare
    }
  }

  /// A rule that hits in other categories too may have come from there: such ones have no share.
  private func shares(
    of rule: Int32, in categories: Set<Int32>, _ holders: [Int32: [Holder]]
  ) -> [Share] {
    let held = holders[rule] ?? []
    return categories.sorted().compactMap { category in
      let own = held.filter { log.events[$0.event].category == category }
      guard own.count * 5 >= held.count * 4, let all = holders[category] else { return nil }
      return Share(category: category, hits: counts(own), cases: counts(all))
    }
  }
}
