import CaseModel
import Testing

@testable import Lifecycle

@Suite("Spans of time are read, written and counted")
struct SpanTests {
  let calendars = Scenario.rules.calendars

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
    "Texts that are no spans are refused", arguments: ["", "d", "5", "5w", "-5d", "5 d", "99999999d", "5d5"])
  func badSpans(text: String) { #expect(Span(text) == nil) }

  @Test(
    "Every unit is written as it is read",
    arguments: ["5s", "90min", "48h", "1d", "3cd", "2bd@CN", "6mo", "0d"])
  func back(text: String) { #expect(Span(text)?.description == text) }

  @Test("The longest span that is read ends, in every unit", arguments: Span.Unit.allCases)
  func longest(unit: Span.Unit) throws {
    let span = try #require(Span("1000000\(unit.rawValue)"))
    let start = Timestamp(seconds: 1_790_000_000)
    #expect(span.end(from: start, calendar: WorkCalendar(name: "plain")) > start)
  }
}
