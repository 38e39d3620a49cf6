/// What a party said, with what files: an answer, evidence, a counter-notice.
public struct Statement: Sendable, Hashable, Codable {
  public var at: Timestamp
  public var role: Role
  public var by: String?
  /// The event that brought it, such as `seller-answer`.
  public var event: String
  public var text: String?
  @Sparse public var files: [Attachment]

  public init(
    at: Timestamp, role: Role, by: String?, event: String, text: String?, files: [Attachment] = []
  ) {
    self.at = at
    self.role = role
    self.by = by
    self.event = event
    self.text = text
    self.files = files
  }
}
