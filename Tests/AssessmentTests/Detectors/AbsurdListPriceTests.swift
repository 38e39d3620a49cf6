import Testing

@testable import Assessment

@Suite("A price before that was never charged is absurd")
struct AbsurdListPriceTests {
  @Test(
    "Ten times the price hits", arguments: [("9.99", "999", true), ("50", "100", false), ("0", "100", false)])
  func prices(_ row: (String, String, Bool)) throws {
    let listing = Fixture.listing("Watch") {
      $0.price = row.0
      $0.listPrice = row.1
    }
    #expect((try Fixture.ask(AbsurdListPrice(), listing).answer == .hit) == row.2)
  }
}
