/// What a case is about: a listing or a store.
public struct Subject: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable {
    case listing, store
  }

  public var kind: Kind
  /// Canonical: the same for every spelling of the same listing's address, such as `aliexpress.com/item/100500123`.
  public var key: String
  /// The address that is fetched.
  public var url: String

  public init(kind: Kind, key: String, url: String) {
    self.kind = kind
    self.key = key
    self.url = url
  }
}
