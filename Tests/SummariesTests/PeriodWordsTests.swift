import CaseModel
import Testing

@testable import Summaries

@Suite("Moments are read as people write them, by the clocks of their zone")
struct PeriodWordsTests {
  /// A Sunday: the clocks of Berlin went back that night.
  private let now = SampleCases.moment("2026-10-25T10:00:00Z")

  private func words(_ zone: String = "Europe/Berlin") throws -> PeriodWords {
    PeriodWords(zone: try SummaryZone(named: zone))
  }

  @Test(
    "days begin at the zone's midnight",
    arguments: [
      ("today", "2026-10-24T22:00:00Z"), ("yesterday", "2026-10-23T22:00:00Z"),
      ("sunday", "2026-10-24T22:00:00Z"),
      ("Monday", "2026-10-18T22:00:00Z"), ("saturday", "2026-10-23T22:00:00Z"),
      ("2026-10-26", "2026-10-25T23:00:00Z"),
      ("2026-03-29", "2026-03-28T23:00:00Z"),
    ])
  func days(text: String, wanted: String) throws {
    #expect(try words().moment(text, before: now, isEnd: false)?.description == wanted)
  }

  @Test("as an end a day is the whole day, of 25 hours too")
  func ends() throws {
    let words = try words()
    #expect(words.moment("today", before: now, isEnd: true)?.description == "2026-10-25T23:00:00Z")
    #expect(words.moment("2026-03-29", before: now, isEnd: true)?.description == "2026-03-29T22:00:00Z")
    #expect(words.moment("24h", before: now, isEnd: true)?.description == "2026-10-24T10:00:00Z")
  }

  @Test("the last whole week and month, and the one before")
  func spans() throws {
    let words = try words()
    let week = words.lastWeek(before: now)
    #expect(
      week.from.description == "2026-10-11T22:00:00Z" && week.until.description == "2026-10-18T22:00:00Z")
    let month = words.lastMonth(before: now)
    #expect(
      month.from.description == "2026-08-31T22:00:00Z" && month.until.description == "2026-09-30T22:00:00Z")
    let before = words.month(before: month)
    #expect(before.from.description == "2026-07-31T22:00:00Z" && before.until == month.from)
  }

  @Test("January's month before is December")
  func newYear() throws {
    let month = try words("UTC").lastMonth(before: SampleCases.moment("2027-01-15T00:00:00Z"))
    #expect(
      month.from.description == "2026-12-01T00:00:00Z" && month.until.description == "2027-01-01T00:00:00Z")
  }

  @Test("days before a period are whole days, whatever the clocks did")
  func daysBefore() throws {
    let words = try words()
    let period = SummaryPeriod(
      from: SampleCases.moment("2026-10-25T23:00:00Z"), until: now.adding(seconds: 90_000))
    #expect(words.days(7, before: period).from.description == "2026-10-18T22:00:00Z")
    #expect(words.dayBefore(period.from).description == "2026-10-24T22:00:00Z")
    #expect(words.nextDay(words.dayBefore(period.from)) == period.from)
  }

  @Test(
    "spans of time",
    arguments: [
      ("90m", 5_400), ("24h", 86_400), ("2w", 1_209_600), ("36525d", 3_155_760_000), ("36526d", nil),
      ("0d", nil), ("-1d", nil), ("1y", nil), ("d", nil), ("٧d", nil), ("+5d", nil), ("", nil),
    ] as [(String, Int64?)])
  func span(row: (String, Int64?)) { #expect(PeriodWords.span(row.0) == row.1) }
}
