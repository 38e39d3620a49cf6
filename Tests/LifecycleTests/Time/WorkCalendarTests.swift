import CaseModel
import RuleFiles
import Testing

@testable import Lifecycle

@Suite("Business days end where the law of their place says")
struct WorkCalendarTests {
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

  @Test("A calendar without a single business day ends all the same")
  func never() {
    let calendar = WorkCalendar(name: "idle", weekend: Set(0...6))
    #expect(calendar.end(ofBusinessDays: 3, after: Timestamp(seconds: 0)) > Timestamp(seconds: 0))
  }

  @Test("The day of the event does not count, and no days at all are one")
  func first() throws {
    let plain = WorkCalendar(name: "plain")
    let monday = try #require(Timestamp("2026-11-23T00:00:00Z"))
    let end = Timestamp("2026-11-25T00:00:00Z")
    for count in [-5, 0, 1] { #expect(plain.end(ofBusinessDays: count, after: monday) == end, "\(count)") }
  }

  @Test("A worked weekend day counts, and a holiday on it too")
  func workdays() throws {
    var calendar = WorkCalendar(name: "c", holidays: [try #require(Holiday("11-28"))])
    let saturday = try #require(CivilDate("2026-11-28"))
    #expect(!calendar.isBusinessDay(saturday))
    calendar.workdays = [try #require(Holiday("2026-11-28"))]
    #expect(calendar.isBusinessDay(saturday))
  }

  @Test(
    "What a calendar's file says wrong is named with its place",
    arguments: [
      ("{zone: Europe/Atlantis}", "rules-unknown-value"), ("{weekend: [sat, sunday]}", "rules-unknown-value"),
      ("{holidays: [easter, 13-01]}", "calendar-day"), ("{workdays: [[a]]}", "rules-type"),
      ("{hollidays: []}", "rules-unknown-key"), ("[]", "rules-type"),
    ])
  func mistakes(_ row: (String, String)) throws {
    let node = try YAMLDocument(file: "holidays.yaml", text: "c: \(row.0)\n").root
    var problems: [DocketError] = []
    _ = WorkCalendar.read("c", try #require(node["c"]), zones: ["UTC": .utc], &problems)
    #expect(problems.map(\.code) == [row.1] && problems[0].place?.line == 1)
  }
}
