import Testing

@testable import Lifecycle

@Suite("Holidays come each year, around Easter, or once")
struct HolidayTests {
  @Test(
    "On which dates each falls",
    arguments: [
      ("12-25", "2026-12-25", true), ("12-25", "2026-12-24", false), ("easter", "2026-04-05", true),
      ("easter+1", "2026-04-06", true), ("easter-2", "2026-04-03", true), ("easter-2", "2027-03-26", true),
      ("last mon may", "2026-05-25", true), ("last mon may", "2026-05-18", false),
      ("4 thu nov", "2026-11-26", true),
      ("2026-02-15", "2026-02-15", true), ("2026-02-15", "2027-02-15", false),
      ("2026-02-15/2026-02-23", "2026-02-23", true), ("2026-02-15/2026-02-23", "2026-02-24", false),
      ("02-29", "2028-02-29", true), ("02-29", "2026-02-28", false), ("5 fri jan", "2026-01-30", true),
      ("5 fri feb", "2026-02-27", false), ("Last Mon May", "2026-05-25", true),
    ])
  func covers(row: (String, String, Bool)) throws {
    #expect(try #require(Holiday(row.0)).covers(try #require(CivilDate(row.1))) == row.2)
  }

  @Test(
    "Texts that are no holiday are refused",
    arguments: [
      "", "13-01", "02-30", "easter+", "easter+100", "easter+x", "easterly", "0 mon may", "6 mon may",
      "last may",
      "last mon maj", "2026-02-23/2026-02-15", "2026-02-15/", "2026-02-15/x",
      "2026-02-15/2026-02-16/2026-02-17",
      "xmas", "99999999999999999999 mon may",
    ])
  func refused(text: String) { #expect(Holiday(text) == nil) }
}
