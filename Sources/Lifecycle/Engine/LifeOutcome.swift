import CaseModel

/// What an event made of a case.
public struct LifeOutcome: Sendable {
  public var value: Case
  public var notices: [Notice]
  /// Measures and their undoing, in the words of the policy, for the marketplace to carry out.
  public var measures: [String]
  /// Whether the page is to be weighed again.
  public var weighAgain: Bool
  /// Whether the event was known already, so that nothing changed.
  public var known: Bool

  public init(
    value: Case, notices: [Notice] = [], measures: [String] = [], weighAgain: Bool = false,
    known: Bool = false
  ) {
    self.value = value
    self.notices = notices
    self.measures = measures
    self.weighAgain = weighAgain
    self.known = known
  }
}
