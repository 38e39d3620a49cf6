import CaseModel
import Testing

@testable import Summaries

@Suite("Days, weeks and months are those of the zone")
struct SummarySpanTests {
  static let now = SampleCases.moment("2026-11-20T10:00:00Z")

  struct Choice: Sendable {
    var day: String?
    var week = false
    var month = false
    var zone: String?
    var now = "2026-11-20T10:00:00Z"
    var from: String
    var until: String
    var before: String
  }

  @Test(
    "the period and the one before",
    arguments: [
      Choice(
        day: "yesterday", from: "2026-11-19T00:00:00Z", until: "2026-11-20T00:00:00Z",
        before: "2026-11-18T00:00:00Z"),
      Choice(
        day: "yesterday", zone: "Europe/Berlin", from: "2026-11-18T23:00:00Z", until: "2026-11-19T23:00:00Z",
        before: "2026-11-17T23:00:00Z"),
      Choice(
        day: "monday", zone: "America/New_York", from: "2026-11-16T05:00:00Z", until: "2026-11-17T05:00:00Z",
        before: "2026-11-15T05:00:00Z"),
      Choice(
        week: true, from: "2026-11-09T00:00:00Z", until: "2026-11-16T00:00:00Z",
        before: "2026-11-02T00:00:00Z"),
      Choice(
        month: true, from: "2026-10-01T00:00:00Z", until: "2026-11-01T00:00:00Z",
        before: "2026-09-01T00:00:00Z"),
      // The clocks of Berlin went back on 25 October 2026: that week has an hour more, and October too.
      Choice(
        week: true, zone: "Europe/Berlin", now: "2026-10-28T10:00:00Z", from: "2026-10-18T22:00:00Z",
        until: "2026-10-25T23:00:00Z", before: "2026-10-11T22:00:00Z"),
      Choice(
        month: true, zone: "Europe/Berlin", from: "2026-09-30T22:00:00Z", until: "2026-10-31T23:00:00Z",
        before: "2026-08-31T22:00:00Z"),
      // In that night of March a day had 23 hours.
      Choice(
        day: "2026-03-29", zone: "Europe/Berlin", from: "2026-03-28T23:00:00Z", until: "2026-03-29T22:00:00Z",
        before: "2026-03-27T23:00:00Z"),
      // In São Paulo of 2018 a day began at one o'clock: midnight did not exist.
      Choice(
        day: "2018-11-04", zone: "America/Sao_Paulo", from: "2018-11-04T03:00:00Z",
        until: "2018-11-05T02:00:00Z", before: "2018-11-03T03:00:00Z"),
    ])
  func read(_ choice: Choice) throws {
    let span = try SummarySpan.read(
      day: choice.day, week: choice.week, month: choice.month, timeZone: choice.zone,
      now: SampleCases.moment(choice.now))
    #expect(span.period.from.description == choice.from)
    #expect(span.period.until.description == choice.until)
    #expect(span.previous.from.description == choice.before)
    #expect(span.previous.until == span.period.from)
  }

  @Test("a day that still lasts is held against the same hours of the day before")
  func today() throws {
    for (zone, now, from, before, end) in [
      ("UTC", "2026-11-20T10:00:00Z", "2026-11-20T00:00:00Z", "2026-11-19T00:00:00Z", "2026-11-19T10:00:00Z"),
      (
        "Europe/Berlin", "2026-11-20T10:00:00Z", "2026-11-19T23:00:00Z", "2026-11-18T23:00:00Z",
        "2026-11-19T10:00:00Z"
      ),
      // The clocks went back in the night of the 25th: ten in the morning was an hour earlier the day before.
      (
        "Europe/Berlin", "2026-10-25T09:00:00Z", "2026-10-24T22:00:00Z", "2026-10-23T22:00:00Z",
        "2026-10-24T08:00:00Z"
      ),
    ] {
      let span = try SummarySpan.read(day: "today", timeZone: zone, now: SampleCases.moment(now))
      #expect(span.period == SummaryPeriod(from: SampleCases.moment(from), until: SampleCases.moment(now)))
      #expect(
        span.previous == SummaryPeriod(from: SampleCases.moment(before), until: SampleCases.moment(end)))
    }
    let midnight = try SummarySpan.read(day: "today", now: SampleCases.moment("2026-11-20T00:00:00Z"))
    #expect(midnight.period.until.description == "2026-11-21T00:00:00Z")
  }

  @Test("two periods at once, and zones that nobody knows, are refused with advice")
  func refused() {
    #expect(throws: DocketError.self) { try SummarySpan.read(since: "7d", week: true, now: Self.now) }
    #expect(throws: DocketError.self) { try SummarySpan.read(day: "someday", now: Self.now) }
    for zone in [
      "Berlin", "../etc/passwd", "Europe/Atlantis", "\u{1B}[2J", "", String(repeating: "a/", count: 500),
    ] {
      #expect(throws: DocketError.self) { try SummarySpan.read(timeZone: zone, now: Self.now) }
    }
  }

  @Test("a period that is over gives the same bytes whenever it is asked for")
  func sameBytes() throws {
    func page(_ now: String) throws -> String {
      let moment = SampleCases.moment(now)
      let span = try SummarySpan.read(day: "2026-11-18", timeZone: "Asia/Tokyo", now: moment)
      let asOf = span.asOf(now: moment, lastActivity: SampleCases.moment("2026-11-20T06:00:00Z"))
      var builder = SummaryBuilder(span: span, asOf: asOf)
      for one in SampleCases.all { builder.add(one) }
      let summary = builder.finish()
      return HTMLSummary.render(summary) + TextSummary.render(summary) + (try JSONSummary.render(summary))
    }
    #expect(try page("2026-11-20T10:00:00Z") == page("2026-11-21T03:17:00Z"))
    let open = try SummarySpan.read(now: Self.now)
    #expect(open.asOf(now: Self.now, lastActivity: nil) == Self.now)
  }

  @Test("times are written by the zone's clocks")
  func written() throws {
    let span = try SummarySpan.read(day: "yesterday", timeZone: "Asia/Tokyo", now: Self.now)
    let summary = SummaryBuilder(span: span, asOf: Self.now).finish()
    #expect(TextSummary.render(summary).hasPrefix("Docket, Thu 19 Nov 2026 (Asia/Tokyo)\n"))
    #expect(HTMLSummary.render(summary).contains("Asia/Tokyo"))
  }
}
