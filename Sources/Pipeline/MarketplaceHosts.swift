import CaseModel
import Fetch

/// The hosts of the marketplace that a listing lies on: a link to one of them is no way out of it.
struct MarketplaceHosts: Sendable {
  private let profiles: [MarketplaceProfile]
  private let parser: CurlAddressParser

  init(_ profiles: [MarketplaceProfile], parser: CurlAddressParser) {
    self.profiles = profiles
    self.parser = parser
  }

  /// Registrable names and short links of the marketplace; none where no profile knows the listing's host.
  func of(_ subject: Subject) -> [String] {
    guard let host = try? parser.parse(subject.url).host,
      let profile = profiles.first(where: { $0.covers(host: host) })
    else { return [] }
    return profile.hosts + profile.ownHosts
  }
}
