import CaseModel

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
