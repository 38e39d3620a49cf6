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

/// A notice to a party, before it is put into words.
public struct Notice: Sendable, Hashable {
  /// The Message-ID without brackets: a function of case and event.
  public var id: String
  public var template: String
  public var to: Party
  /// Nil where the party gave none and no relay reaches them.
  public var address: String?
  public var language: String
  public var at: Timestamp
  public var fields: [String: JSONValue]
}

/// What is known of the accounts of a case's sides.
public struct AccountView: Sendable, Hashable {
  /// Points of the seller's other cases.
  public var entries: [PenaltyEntry]
  /// Disputes that the buyer has had, and how many they won.
  public var disputes: Int
  public var won: Int

  public init(entries: [PenaltyEntry] = [], disputes: Int = 0, won: Int = 0) {
    self.entries = entries
    self.disputes = disputes
    self.won = won
  }
}
