import Testing

@testable import Assessment

@Suite("A price in cents with dear delivery is bait")
struct ShippingAbovePriceTests {
  @Test(
    "Delivery must be far above the price, and dear",
    arguments: [("0.01", "48.90", true), ("5", "6", false), ("0.5", "2", false), ("20", "0", false)])
  func prices(_ row: (String, String, Bool)) throws {
    let listing = Fixture.listing("Cable") {
      $0.price = row.0
      $0.shippingPrice = row.1
      $0.currency = "USD"
    }
    #expect((try Fixture.ask(ShippingAbovePrice(), listing).answer == .hit) == row.2)
  }
}
