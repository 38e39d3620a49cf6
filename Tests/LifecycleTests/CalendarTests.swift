import CaseModel
import Testing

@testable import Lifecycle

@Suite("Calendars and spans")
struct CalendarTests {
  let calendars = Scenario.rules.calendars

  @Test(
    "A business-day deadline ends with the last of its days, in its own zone",
    arguments: [
      // Christmas, Saint Stephen and a weekend do not count in the EU.
      ("2026-12-23T10:00:00Z", "3bd@EU", "2026-12-29T23:00:00Z"),
      // A Friday evening in Brussels is a Saturday in China.
      ("2026-03-06T17:00:00Z", "1bd@CN", "2026-03-09T16:00:00Z"),
      // The Saturday before the Spring Festival is worked.
      ("2026-02-12T02:00:00Z", "2bd@CN", "2026-02-14T16:00:00Z"),
      ("2026-02-14T02:00:00Z", "1bd@CN", "2026-02-24T16:00:00Z"),
      // The National Day week, with a Sunday worked before and a Saturday after.
      ("2026-09-30T02:00:00Z", "3bd@CN", "2026-10-10T16:00:00Z"),
      // Thanksgiving.
      ("2026-11-25T15:00:00Z", "1bd@US", "2026-11-28T05:00:00Z"),
      // Over the change to summer time in Brussels: midnight is an hour earlier in UTC.
      ("2026-03-27T10:00:00Z", "1bd@EU", "2026-03-30T22:00:00Z"),
      // And back.
      ("2026-10-23T10:00:00Z", "1bd@EU", "2026-10-26T23:00:00Z"),
      // Easter 2027: Good Friday 26 March, Monday 29 March.
      ("2027-03-25T10:00:00Z", "1bd@EU", "2027-03-30T22:00:00Z"),
      ("2026-03-06T17:00:00Z", "1bd@weekdays", "2026-03-10T00:00:00Z"),
    ])
  func business(start: String, span: String, end: String) throws {
    let span = try #require(Span(span))
    #expect(calendars.end(of: span, from: try #require(Timestamp(start))) == Timestamp(end))
  }

  @Test(
    "Days are 24 hours; calendar days and months keep the time of day over a change of clocks",
    arguments: [
      ("2026-03-28T11:00:00Z", "1d", "2026-03-29T11:00:00Z"),
      ("2026-03-28T11:00:00Z", "1cd", "2026-03-29T10:00:00Z"),
      ("2026-10-24T10:00:00Z", "1cd", "2026-10-25T11:00:00Z"),
      ("2026-01-31T11:00:00Z", "1mo", "2026-02-28T11:00:00Z"),
      ("2026-08-31T10:00:00Z", "6mo", "2027-02-28T11:00:00Z"),
      // 02:30 in Brussels does not exist on that day: the moment after the gap.
      ("2026-03-28T01:30:00Z", "1cd", "2026-03-29T01:30:00Z"),
      // 02:30 comes twice: the earlier one.
      ("2026-10-24T00:30:00Z", "1cd", "2026-10-25T00:30:00Z"),
      ("2026-03-02T10:00:00Z", "90min", "2026-03-02T11:30:00Z"),
      ("2026-03-02T10:00:00Z", "48h", "2026-03-04T10:00:00Z"),
    ])
  func spans(start: String, span: String, end: String) throws {
    let span = try #require(Span(span))
    #expect(calendars.end(of: span, from: try #require(Timestamp(start))) == Timestamp(end))
  }

  @Test(
    "A zone's offset changes in the second of the law",
    arguments: [
      ("Europe/Brussels", "2026-03-29T00:59:59Z", 3600), ("Europe/Brussels", "2026-03-29T01:00:00Z", 7200),
      ("Europe/Brussels", "2026-10-25T00:59:59Z", 7200), ("Europe/Brussels", "2026-10-25T01:00:00Z", 3600),
      ("America/New_York", "2026-03-08T06:59:59Z", -18000),
      ("America/New_York", "2026-03-08T07:00:00Z", -14400),
      ("America/New_York", "2026-11-01T05:59:59Z", -14400),
      ("America/New_York", "2026-11-01T06:00:00Z", -18000),
      ("Asia/Shanghai", "2026-07-01T00:00:00Z", 28800), ("Asia/Kolkata", "2026-07-01T00:00:00Z", 19800),
    ])
  func offsets(zone: String, at: String, offset: Int64) throws {
    #expect(calendars.zones[zone]?.offset(at: try #require(Timestamp(at))) == offset)
  }

  @Test(
    "Easter falls as the church has it",
    arguments: [
      (1961, "1961-04-02"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"),
      (2038, "2038-04-25"),
    ])
  func easter(year: Int, date: String) { #expect(CivilDate.easter(year).description == date) }

  @Test(
    "Texts that are no spans are refused", arguments: ["", "d", "5", "5w", "-5d", "5 d", "99999999d", "5d5"])
  func badSpans(text: String) { #expect(Span(text) == nil) }

  @Test("A calendar without a single business day ends all the same")
  func never() {
    let calendar = WorkCalendar(name: "idle", weekend: Set(0...6))
    #expect(calendar.end(ofBusinessDays: 3, after: Timestamp(seconds: 0)) > Timestamp(seconds: 0))
  }

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
}
