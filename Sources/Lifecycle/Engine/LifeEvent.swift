import CaseModel

/// Something that happened to a case: a party said something, a person decided, a clock ran out.
public struct LifeEvent: Sendable, Hashable {
  public var name: String
  /// What names it across files; the same id again changes nothing.
  public var id: String?
  /// When it was said; never later than it is taken in.
  public var at: Timestamp
  public var actor: Party
  /// Everything else that came with it.
  public var body: JSONValue
  public var files: [Attachment]
  /// The version of the case that a person saw.
  public var version: Int?

  public init(
    _ name: String, id: String? = nil, at: Timestamp, actor: Party, body: JSONValue = .object([]),
    files: [Attachment] = [], version: Int? = nil
  ) {
    self.name = name
    self.id = id
    self.at = at
    self.actor = actor
    self.body = body
    self.files = files
    self.version = version
  }

  /// A text of the body; blank counts as absent.
  public func text(_ key: String) -> String? {
    guard let text = body[key]?.string, !text.allSatisfy(\.isWhitespace) else { return nil }
    return text
  }

  /// The name for histories: `moderator:ann`.
  public var by: String {
    switch actor.role {
    case .clock: "clock"
    case .machine: actor.id ?? "docket run"
    default: actor.role.rawValue + (actor.id.map { ":\($0)" } ?? "")
    }
  }

  /// What a side offers or asks for: `refund`, `currency`, `with_return`.
  func offer(currency: String?) -> Offer? {
    guard let amount = body["refund"]?.text ?? body["amount"]?.text,
      let code = body["currency"]?.string ?? currency, let money = Money(amount: amount, currency: code)
    else { return nil }
    return Offer(refund: money, withReturn: body["with_return"]?.bool ?? false, by: actor.role, at: at)
  }
}
