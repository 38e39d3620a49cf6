import CaseModel
import Testing

@testable import Assessment

@Suite("A brand at an impossible price is told from goods that only go with it")
struct BrandPriceTests {
  @Test(
    "Only the brand's own new goods far below the floor hit",
    arguments: [
      ("Louis Vuitton Neverfull handbag", "18.90", true), ("Louis Vuitton Neverfull handbag", "800", false),
      ("Case compatible with Samsung Galaxy", "2.00", false), ("Samsung Galaxy S24 smartphone", "9.00", true),
      ("Louis Vuitton: Fashion Photography (hardcover book)", "9.00", false), ("Plain bag", "1.00", false),
    ])
  func prices(_ row: (String, String, Bool)) throws {
    let listing = Fixture.listing(row.0) {
      $0.price = row.1
      $0.currency = "EUR"
    }
    #expect((try Fixture.ask(BrandPrice(), listing).answer == .hit) == row.2)
  }

  @Test("An authorised seller may ask what he likes; an unknown price answers unknown")
  func authorised() throws {
    var listing = Fixture.listing("Louis Vuitton bag") {
      $0.price = "20"
      $0.currency = "EUR"
      $0.seller = .init(name: "Louis Vuitton Official Store")
    }
    #expect(try Fixture.ask(BrandPrice(), listing).answer == .hit, "anyone may choose a name")
    listing.seller?.url = "https://eu.louisvuitton.com/"
    #expect(try Fixture.ask(BrandPrice(), listing).answer == .miss)
    #expect(try Fixture.ask(BrandPrice(), Fixture.listing("Louis Vuitton bag")).answer == .unknown)
  }

  @Test("Currencies that lose their worth within a year prove nothing")
  func inflation() throws {
    let listing = Fixture.listing("Nike shoe") {
      $0.price = "2449"
      $0.currency = "ARS"
    }
    #expect(try Fixture.ask(BrandPrice(), listing).answer == .unknown)
  }
}
