import Testing

@testable import Lifecycle

@Suite("Dates without a time or a place")
struct CivilDateTests {
  @Test(
    "Easter falls as the church has it",
    arguments: [
      (1961, "1961-04-02"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"),
      (2038, "2038-04-25"),
    ])
  func easter(year: Int, date: String) { #expect(CivilDate.easter(year).description == date) }

  @Test("Dates go both ways over leap years and centuries")
  func dates() throws {
    for days in stride(from: Int64(-200_000), through: 200_000, by: 997) {
      let date = CivilDate(days: days)
      #expect(CivilDate(date.description) == date)
      #expect(date.adding(days: 7).weekday == date.weekday)
    }
    #expect(CivilDate("2026-02-29") == nil)
    #expect(CivilDate("2026-11-21")?.weekday == 5)
  }

  @Test(
    "Texts that are no date are refused",
    arguments: [
      "", "2026-13-01", "2026-00-10", "2026-11-31", "2026-11-00", "1900-02-29", "2026-1-1", "21.11.2026",
      "2026-11-21T", " 2026-11-2", "２０２６-11-21", "2026/11/21", "-026-11-21",
    ])
  func refused(text: String) { #expect(CivilDate(text) == nil) }

  @Test(
    "A day that no calendar has is none",
    arguments: [(0, 1, 1), (10_000, 1, 1), (2026, 2, 29), (2026, 4, 31), (2026, 12, 0)])
  func parts(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "Some months later is the same day, or the last of its month",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-11-30", 3, "2027-02-28"),
      ("2026-05-15", 12, "2027-05-15"), ("2026-05-15", 0, "2026-05-15"), ("2026-12-31", 2, "2027-02-28"),
    ])
  func months(start: String, months: Int, end: String) {
    #expect(CivilDate(start)?.adding(months: months).description == end)
  }

  @Test(
    "The nth and the last weekday of a month",
    arguments: [
      (1, 0, 5, 2026, "2026-05-04"), (-1, 0, 5, 2026, "2026-05-25"), (4, 3, 11, 2026, "2026-11-26"),
      (-1, 6, 2, 2024, "2024-02-25"), (1, 6, 11, 2026, "2026-11-01"), (-1, 5, 10, 2026, "2026-10-31"),
    ])
  func nth(row: (Int, Int, Int, Int, String)) {
    #expect(CivilDate.nth(row.0, weekday: row.1, month: row.2, year: row.3).description == row.4)
  }
}
