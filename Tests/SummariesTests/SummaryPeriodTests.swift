import CaseModel
import Testing

@testable import Summaries

@Suite("A period is read as people write it")
struct SummaryPeriodTests {
  // A Friday.
  static let now = SampleCases.now

  @Test(
    "the beginning",
    arguments: [
      ("24h", "2026-11-19T10:00:00Z"), ("7d", "2026-11-13T10:00:00Z"), ("2w", "2026-11-06T10:00:00Z"),
      ("monday", "2026-11-16T00:00:00Z"), ("Friday", "2026-11-20T00:00:00Z"),
      ("saturday", "2026-11-14T00:00:00Z"),
      ("yesterday", "2026-11-19T00:00:00Z"), ("today", "2026-11-20T00:00:00Z"),
      ("2026-11-01", "2026-11-01T00:00:00Z"),
      ("2026-11-01T12:00:00+02:00", "2026-11-01T10:00:00Z"),
    ])
  func beginning(_ text: String, _ wanted: String) throws {
    let period = try SummaryPeriod(since: text, now: Self.now)
    #expect(period.from.description == wanted)
    #expect(period.until == Self.now)
    #expect(period.previous.until == period.from && period.previous.seconds == period.seconds)
  }

  @Test("a day as the end is the whole day")
  func wholeDay() throws {
    let period = try SummaryPeriod(since: "2026-11-10", until: "2026-11-10", now: Self.now)
    #expect(period.seconds == 86_400)
    let yesterday = try SummaryPeriod(since: "yesterday", until: "2026-11-19", now: Self.now)
    #expect(yesterday.seconds == 86_400)
  }

  @Test(
    "what is no time is refused with advice",
    arguments: [
      "", "d", "-7d", "7", "7x", "99999999999999999d", "٧d", "0d", "tomorrow", "2026-13-01", "\u{1B}[2J",
    ])
  func refused(_ text: String) {
    #expect(throws: DocketError.self) { try SummaryPeriod(since: text, now: Self.now) }
  }

  @Test("an empty period is refused")
  func empty() {
    #expect(throws: DocketError.self) {
      try SummaryPeriod(since: "today", until: "2026-11-01", now: Self.now)
    }
  }
}
