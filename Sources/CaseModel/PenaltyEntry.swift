/// Penalty points that a case gave to a seller's account.
public struct PenaltyEntry: Sendable, Hashable, Codable {
  public enum Severity: String, Sendable, Hashable, Codable {
    case general, serious
  }

  public var account: String
  public var at: Timestamp
  /// As the table says, before the day's cap.
  public var points: Int
  public var severity: Severity
  public var undoneAt: Timestamp?

  enum CodingKeys: String, CodingKey {
    case account, at, points, severity
    case undoneAt = "undone_at"
  }

  public init(account: String, at: Timestamp, points: Int, severity: Severity) {
    self.account = account
    self.at = at
    self.points = points
    self.severity = severity
  }
}
