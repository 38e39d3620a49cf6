import CaseModel
import Fetch
import Testing

@testable import Pipeline

@Suite("A marketplace's own hosts")
struct MarketplaceHostsTests {
  private static let profiles = [
    MarketplaceProfile(id: "big", name: "Big", hosts: ["big.example"], ownHosts: ["b.example"]),
    MarketplaceProfile(id: "other", name: "Other", hosts: ["other.example"], ownHosts: ["o.example"]),
  ]

  @Test(
    "are those of the listing's marketplace, at any depth, and no other's",
    arguments: [
      ("https://www.big.example/item/1", ["big.example", "b.example"]),
      ("https://es.big.example/item/1", ["big.example", "b.example"]),
      ("https://other.example/i/2", ["other.example", "o.example"]),
      ("https://notbig.example/item/1", []),
      ("https://b.example/x", []),
      ("no address", []),
    ])
  func ofSubject(_ url: String, _ wanted: [String]) {
    let parser = CurlAddressParser(
      addressGuard: AddressGuard(allowPrivateNetwork: false, allowedPorts: [443]))
    let hosts = MarketplaceHosts(Self.profiles, parser: parser)
    #expect(hosts.of(Subject(kind: .listing, key: "k", url: url)) == wanted)
  }
}
