import Testing

@testable import Listings

@Suite("Short texts say what delivery costs")
struct ShippingTextTests {
  @Test(
    "where it is known to be about delivery",
    arguments: [
      ("Free", "0"), ("Envío gratis", "0"), ("免运费", "0"), ("4,99 €", "4.99"), ("US $3.50", "3.50"),
      ("2-3 days", nil), ("", nil), ("calculated at checkout", nil),
    ] as [(String, String?)])
  func price(row: (String, String?)) { #expect(ShippingText.price(row.0) == row.1) }

  @Test(
    "where it must say so itself; a condition is no price",
    arguments: [
      ("Shipping: US $3.50", "3.50"), ("Free shipping", "0"), ("Free shipping over $50", nil),
      ("Versand 4,99 €", "4.99"), ("Versandkostenfrei", "0"),
      ("доставка 300 ₽", "300"), ("US $3.50", nil), ("Free returns", nil), ("送料無料", "0"), ("送料 ¥500", "500"),
      ("Delivery in 3 days", nil), ("", nil),
    ] as [(String, String?)])
  func mention(row: (String, String?)) { #expect(ShippingText.mention(row.0) == row.1) }

  @Test("a long text is no price")
  func long() { #expect(ShippingText.price(String(repeating: "delivery ", count: 20) + "$5") == nil) }
}
