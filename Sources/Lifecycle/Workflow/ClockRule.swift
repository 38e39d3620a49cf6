import CaseModel
import RuleFiles

/// A clock that starts when a state is entered.
public struct ClockRule: Sendable {
  public var when: [Guard]
  /// The name of a span of the policy.
  public var after: String
  public var event: String
  /// The states in which it goes on; empty: only its own.
  public var within: [String]

  /// In the place of a span: as long as the measures in force.
  static let measures = "measures"
}
