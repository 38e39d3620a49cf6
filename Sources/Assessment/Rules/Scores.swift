import CaseModel

/// How much each signal weighs: `scores.yaml`, and the thresholds of `policy.yaml`.
struct Scores: Sendable {
  struct Thresholds: Sendable {
    var confirmed: Double
    var cleared: Double
  }

  var prior: [Category: Double] = [:]
  var groups: [String: Double] = [:]
  /// Words that decisions have taught: see `TextModel`.
  var text: [Category: TextModel] = [:]
  var thresholds: [Category: Thresholds] = [:]

  static let usualPrior = -2.5
  static let usualThresholds = Thresholds(confirmed: 0.9, cleared: 0.15)
}
