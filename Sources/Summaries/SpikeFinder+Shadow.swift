import CaseModel

extension SpikeFinder {
  /// Shares that chance explains this often are no more than usual.
  private static let usualShare = -3.0

  /// Whether a rule came often only because its category did: as large a share of the category's cases as on other days.
  ///
  /// A category of which twice as many come in brings twice as many hits of each of its rules, and none of these tells
  /// anything beside it; a rule that makes its category rise has an unusual share of it.
  func isShadow(_ one: Candidate, of categories: [Candidate], _ holders: [Int32: [Holder]]) -> Bool {
    guard log.names.kind(of: one.name) == .rule, let held = holders[one.name] else { return false }
    let around = categories.filter { $0.span.overlaps(one.span) }
    guard !around.isEmpty else { return false }
    for name in Set(around.map(\.name)) {
      let own = held.filter { log.events[$0.event].category == name }
      // A rule that hits in other categories too may have come from there.
      guard own.count * 5 >= held.count * 4, let all = holders[name] else { continue }
      let inside = all.count { one.span.contains($0.unit) }
      let hits = own.count { one.span.contains($0.unit) }
      let outside = all.count - inside
      guard outside > 0, hits <= inside else { continue }
      let share = (Double(own.count - hits) + 0.5) / (Double(outside) + 1)
      if Baseline.logBinomial(hits, of: Double(inside), part: share) > Self.usualShare { return true }
    }
    return false
  }
}
