import CaseModel

/// Brings addresses to the one key that all spellings of a subject share.
public struct SubjectKeyer: Sendable {
  private let markets: [MarketPaths]
  private let parser: any WebAddressParsing

  /// The profiles are tried in order; the parser is the one that fetches.
  public init(profiles: [MarketplaceProfile], parser: any WebAddressParsing) {
    self.markets = profiles.map(MarketPaths.init)
    self.parser = parser
  }

  /// The subject at an address; `kind` is what the report says, nil where it says nothing.
  public func subject(for url: String, kind: Subject.Kind?) throws(DocketError) -> Subject {
    let address = try parser.parse(url)
    guard !address.hasUserInfo else {
      throw DocketError(
        code: "url-userinfo", what: "an address without a user name or password in it",
        remedy: "give the address as the browser shows it", exit: .badInput)
    }
    var host = address.host.lowercased()
    while host.hasSuffix(".") { host.removeLast() }
    let path = PercentEncoding.normalizedPath(address.path)
    let query = QueryParameters(address.query)
    if address.port == nil, let market = markets.first(where: { $0.profile.covers(host: host) }) {
      return market.subject(host: host, path: path, query: query, kind: kind, url: address.url)
    }
    let key = PlainKey.host(host, port: address.port) + PlainKey.tail(path: path, query: query, keeping: [])
    return Subject(kind: kind ?? .listing, key: key, url: address.url)
  }
}
