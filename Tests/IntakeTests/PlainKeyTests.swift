import Testing

@testable import Intake

@Suite("An address that no profile knows is host, path and what tells its pages apart")
struct PlainKeyTests {
  @Test(
    "hosts without what only chooses a version",
    arguments: [
      ("www.shop.example", nil, "shop.example"), ("m.shop.example", nil, "shop.example"),
      ("www.m.shop.example", nil, "shop.example"),
      ("www.example", nil, "www.example"), ("m.example", nil, "m.example"),
      ("shop.example", 8443, "shop.example:8443"),
    ] as [(String, Int?, String)])
  func host(row: (String, Int?, String)) {
    #expect(PlainKey.host(row.0, port: row.1) == row.2)
  }

  @Test(
    "labels that name a device, a country or a language",
    arguments: [
      ("www", true), ("m", true), ("es", true), ("pt-br", true), ("shop", false), ("a1", false), ("", false),
      ("pt-br-x", false),
    ])
  func variants(row: (String, Bool)) { #expect(PlainKey.isVariant(row.0[...]) == row.1) }

  @Test(
    "of the query what is no tracking, in one order",
    arguments: [
      ("/p/1", "b=2&a=1&utm_source=x", "/p/1?a=1&b=2"), ("/p/1", "gclid=5", "/p/1"), ("/", "", ""),
      ("/p", "ref=5", "/p"),
      ("/view.php", "ref=5", "/view.php?ref=5"), ("/view.php", "ref=5&id=7", "/view.php?id=7"),
      ("/", "ref=5", "?ref=5"),
    ])
  func tail(row: (String, String, String)) {
    #expect(PlainKey.tail(path: row.0, query: QueryParameters(row.1), keeping: []) == row.2)
  }

  @Test("where a profile names what to keep, that alone is kept")
  func keeping() {
    #expect(
      PlainKey.tail(path: "/s", query: QueryParameters("ID=5&page=2&utm_x=1"), keeping: ["id", "utm_x"])
        == "/s?ID=5&utm_x=1")
  }
}
