import CaseModel
import Testing

@testable import Assessment

@Suite("A seller whom the brand names speaks against a counterfeit")
struct AuthorisedSellerTests {
  @Test(
    "Name or host must be the registry's own",
    arguments: [
      ("Louis Vuitton Official Store", "", true), ("BagKing", "https://fr.louisvuitton.com/x", true),
      ("BagKing", "", false),
      ("Louis Vuitton Official Store 2020", "https://louisvuitton.com.evil.test/", false),
    ])
  func sellers(_ row: (String, String, Bool)) throws {
    let listing = Fixture.listing("Louis Vuitton wallet") { $0.seller = .init(name: row.0, url: row.1) }
    #expect((try Fixture.ask(AuthorisedSeller(), listing).answer == .hit) == row.2)
  }
}
