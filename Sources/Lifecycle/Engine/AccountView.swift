import CaseModel

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
