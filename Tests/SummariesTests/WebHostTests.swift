import Testing

@testable import Summaries

@Suite("The host of an address, for counting")
struct WebHostTests {
  @Test(
    "as people write addresses",
    arguments: [
      ("https://www.Shop.example/a", "shop.example"), ("http://shop.example:8080/a?b", "shop.example"),
      ("https://user:pw@shop.example/", "shop.example"),
      ("https://shop.example?x", "shop.example"), ("https://shop.example#x", "shop.example"),
      ("nonsense", ""), ("", ""), ("https://", ""), ("https://[::1]:80/x", "[::1]:80"),
      ("https://a@b@shop.example/", "shop.example"),
    ])
  func of(row: (String, String)) { #expect(WebHost.of(row.0) == row.1) }

  @Test("an endless address is read so far")
  func long() { #expect(WebHost.of("https://" + String(repeating: "a", count: 100_000)).count == 253) }
}
