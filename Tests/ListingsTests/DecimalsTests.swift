import Testing

@testable import Listings

@Suite("Amounts are text, and one amount has one form")
struct DecimalsTests {
  @Test(
    "one form",
    arguments: [
      ("12", "", "12"), ("12", "50", "12.50"), ("12", "5", "12.50"), ("012", "500", "12.50"), ("0", "0", "0"),
      ("", "", "0"), ("", "5", "0.50"),
      ("000", "000", "0"), ("1", "2345", "1.2345"), ("99999999999999999999", "01", "99999999999999999999.01"),
    ])
  func canonical(row: (String, String, String)) {
    #expect(Decimals.canonical(whole: row.0, fraction: row.1) == row.2)
  }

  @Test(
    "what a machine wrote",
    arguments: [
      ("139.0", "139"), (" 18.90 ", "18.90"), ("7", "7"), (".5", "0.50"), ("5.", "5"), ("0", "0"), ("", nil),
      (".", nil), ("1e3", nil), ("-5", nil),
      ("1,299.00", nil), ("1.2.3", nil), ("٣", nil), ("0x10", nil), ("nan", nil), ("12 EUR", nil),
    ] as [(String, String?)])
  func machine(row: (String, String?)) { #expect(Decimals.machine(row.0) == row.1) }

  @Test("endless digits are no amount")
  func long() { #expect(Decimals.machine(String(repeating: "9", count: 100)) == nil) }
}
