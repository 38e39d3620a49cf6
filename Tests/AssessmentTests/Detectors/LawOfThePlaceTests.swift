import Testing

@testable import Assessment

@Suite("The law that counts is that of the country that a marketplace serves")
struct LawOfThePlaceTests {
  @Test(
    "The last label of an address names the country, where it names one",
    arguments: [
      ("https://www.example.co.uk/item/1", "GB"), ("https://example.de/x", "DE"),
      ("https://example.com/x", nil),
      ("https://example.io/x", nil), ("no address", nil), ("", nil),
    ] as [(String, String?)])
  func countries(_ row: (String, String?)) { #expect(LawOfThePlace.country(of: row.0) == row.1) }
}
