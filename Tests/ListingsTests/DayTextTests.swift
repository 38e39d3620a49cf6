import Testing

@testable import Listings

@Suite("Days are written in one form, and other texts as they are")
struct DayTextTests {
  @Test(
    "days",
    arguments: [
      ("Aug 4, 2014", "2014-08-04"), ("August 4 2014", "2014-08-04"), ("2014/8/4", "2014-08-04"),
      ("2014-08-04", "2014-08-04"),
      ("1407110400000", "2014-08-04"), ("1407110400", "2014-08-04"), ("1709164800", "2024-02-29"),
      ("4102444799", "2099-12-31"), ("dec 31, 1999", "1999-12-31"),
    ])
  func days(row: (String, String)) { #expect(DayText.tidy(row.0) == row.1) }

  @Test(
    "what is no day of our times stays as it stands",
    arguments: [
      "", "5 years", "yesterday", "036000291452", "-12345678901", "0000000000", "9999999999999",
      "-999999999999", "2014/13/40", "Foo 4, 2014", "4 Aug 14",
      "Aug 45, 2014", "1 2 3", "2014/8", "99999999999999999999/8/4", "Aug 4, 99999999999999999999",
    ])
  func other(text: String) { #expect(DayText.tidy(text) == text) }
}
