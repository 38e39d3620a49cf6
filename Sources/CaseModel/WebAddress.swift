/// A web address taken apart, by the same parser that fetches it.
public struct WebAddress: Sendable, Hashable {
  /// Lower case: `http` or `https`.
  public var scheme: String
  /// Lower case; IPv6 in brackets.
  public var host: String
  /// Nil where it is the scheme's own.
  public var port: Int?
  /// Begins with `/`; still percent-encoded.
  public var path: String
  /// Without `?`; nil where there is none.
  public var query: String?
  public var hasUserInfo: Bool
  /// The whole address as the parser writes it, without fragment: what is fetched.
  public var url: String

  public init(
    scheme: String, host: String, port: Int? = nil, path: String, query: String? = nil,
    hasUserInfo: Bool = false,
    url: String
  ) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = path
    self.query = query
    self.hasUserInfo = hasUserInfo
    self.url = url
  }
}

/// Takes addresses apart; the one implementation is libcurl's, in `Fetch`, so that what was checked is what is fetched.
public protocol WebAddressParsing: Sendable {
  /// Throws with code `url-syntax`, `url-scheme`, or `url-blocked` for one that itself names an address never to be fetched.
  func parse(_ text: String) throws(DocketError) -> WebAddress
}
