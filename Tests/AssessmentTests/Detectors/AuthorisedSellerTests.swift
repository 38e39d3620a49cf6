import CaseModel
import Testing

@testable import Assessment

@Suite("A seller whom the brand names speaks against a counterfeit")
struct AuthorisedSellerTests {
  @Test(
    "A host of the brand vouches, a display name does not",
    arguments: [
      ("Louis Vuitton Official Store", "", false), ("BagKing", "https://fr.louisvuitton.com/x", true),
      ("BagKing", "", false),
      ("Louis Vuitton Official Store 2020", "https://louisvuitton.com.evil.test/", false),
    ])
  func sellers(_ row: (String, String, Bool)) throws {
    let listing = Fixture.listing("Louis Vuitton wallet") { $0.seller = .init(name: row.0, url: row.1) }
    #expect((try Fixture.ask(AuthorisedSeller(), listing).answer == .hit) == row.2)
  }
}
