/// What somebody says of a case, as it arrives in `incoming` beside the reports.
public struct CaseEvent: Sendable, Hashable {
  /// Such as `seller-answer`, `appeal` or `open-dispute`.
  public var event: String
  public var id: String
  /// A case id, a report's id, or absent where the event names an order instead.
  public var reference: String?
  public var at: Timestamp
  public var actor: Party
  public var files: [Attachment]
  /// The version of the case that its sender saw.
  public var version: Int?
  /// The whole object as received.
  public var body: JSONValue

  public init(
    event: String, id: String, reference: String?, at: Timestamp, actor: Party, files: [Attachment] = [],
    version: Int? = nil, body: JSONValue
  ) {
    self.event = event
    self.id = id
    self.reference = reference
    self.at = at
    self.actor = actor
    self.files = files
    self.version = version
    self.body = body
  }

  /// The order that a dispute's event is about.
  public var orderID: String? { body["order"]?["id"]?.text ?? body["order"]?.text }
}
