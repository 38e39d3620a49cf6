/// A notice that was written for a party.
public struct SentNotice: Sendable, Hashable, Codable {
  /// The Message-ID without its brackets.
  public var id: String
  public var notice: String
  public var to: Role
  public var at: Timestamp

  public init(id: String, notice: String, to: Role, at: Timestamp) {
    self.id = id
    self.notice = notice
    self.to = to
    self.at = at
  }
}
