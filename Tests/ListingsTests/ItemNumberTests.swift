import Testing

@testable import Listings

@Suite("Numbers of items")
struct ItemNumberTests {
  private static func checked(_ digits: String) -> String {
    var sum = 0
    for (place, digit) in digits.utf8.reversed().enumerated() {
      sum += Int(digit - 48) * (place % 2 == 0 ? 3 : 1)
    }
    return digits + "\((10 - sum % 10) % 10)"
  }

  @Test(
    "that are given out are read",
    arguments: [
      "4006381333931", "036000291452", "96385074", "10012345678902", "9780306406157", "0306406152",
      "080442957X", "978-0-306-40615-7",
      "0000096385074", checked("005012345678"),
    ])
  func read(_ text: String) { #expect(ItemNumber.gtin(text) != nil) }

  @Test(
    "that are no such numbers are not",
    arguments: [
      "4006381333932", "0306406153", "1234567", "123456789012345", "", "ABCDEFGH", "0000000000000",
      "1111111111111",
      checked("200000012345"), checked("291234567890"), checked("021234567890"), checked("041234567890"),
      checked("2123456"), checked("0123456"),
      checked("000000012345"), checked("000002123456"),
    ])
  func none(_ text: String) { #expect(ItemNumber.gtin(text) == nil) }
}
