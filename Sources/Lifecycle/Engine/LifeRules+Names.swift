import CaseModel
import RuleFiles

extension LifeRules {
  /// Clocks that no state starts: spans by which something is allowed, or counts.
  private static let spans = [
    "undo", "removal_carried_out", "counter_notice", "appeal_moderation", "appeal_dispute", "coupon_valid",
    "dispute_after_shipping", "protection", "protection_after_receipt", "protection_closing",
  ]

  /// Names that stand for nothing: a misspelt one would leave the shipped value in force, and nobody would see it.
  func checkNames(_ root: YAMLNode, _ tree: RuleTree, _ problems: inout [DocketError]) {
    let started = workflows.values.flatMap(\.states).flatMap { $0.clocks.map(\.after) }
    let clocks = Set(started + Self.spans).subtracting([ClockRule.measures]).sorted()
    // Without workflows nothing says which clocks there are.
    if !workflows.isEmpty {
      Self.expect(root["clocks"], among: clocks, "clock-unknown", "nothing runs by the clock", &problems)
    }
    let categories = CaseModel.Category.allCases.map(\.rawValue)
    Self.expect(
      root["points"]?["categories"], among: categories, "points-category", "there is no category", &problems)
    for entry in tree["policy"]?["measures"]?.entries ?? [] where !policy.measures.isEmpty {
      guard let measure = entry.value.scalar, policy.measures[measure] == nil else { continue }
      problems.append(
        entry.value.error(
          "measure-unknown", "'\(measure)' is no measure of lifecycle.yaml",
          remedy: Suggestion.remedy(for: measure, among: policy.measures.keys.sorted())))
    }
  }

  private static func expect(
    _ node: YAMLNode?, among names: [String], _ code: String, _ what: String, _ problems: inout [DocketError]
  ) {
    for entry in node?.entries ?? [] where !names.contains(entry.name) {
      problems.append(
        entry.value.error(
          code, "\(what) '\(entry.name)'", remedy: Suggestion.remedy(for: entry.name, among: names)))
    }
  }
}
