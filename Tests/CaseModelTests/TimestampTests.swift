import CaseModel
import Foundation
import Testing

@Suite("Times are RFC 3339 in UTC")
struct TimestampTests {
  static let read: [(String, String)] = [
    ("2026-11-20T10:00:00Z", "2026-11-20T10:00:00Z"),
    ("2026-11-20t10:00:00z", "2026-11-20T10:00:00Z"),
    ("2026-11-20 10:00:00Z", "2026-11-20T10:00:00Z"),
    ("2026-11-20T10:00:00+08:00", "2026-11-20T02:00:00Z"),
    ("2026-12-31T23:30:00-05:00", "2027-01-01T04:30:00Z"),
    ("2026-11-20T10:00:00.25Z", "2026-11-20T10:00:00.250Z"),
    ("2026-11-20T10:00:00.123456789Z", "2026-11-20T10:00:00.123Z"),
    ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
    ("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
    ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
  ]

  @Test(arguments: read)
  func `a time in any offset is the same moment in UTC`(text: String, utc: String) throws {
    #expect(try #require(Timestamp(text)).description == utc)
  }

  @Test(arguments: [
    "", "2026-11-20", "2026-11-20T10:00:00", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z",
    "2025-02-29T00:00:00Z",
    "2026-11-20T24:00:00Z", "2026-11-20T10:60:00Z", "2026-11-20T10:00:00.Z", "2026-11-20T10:00:00+24:00",
    "2026-11-20T10:00:00Zx", "20261120T100000Z", "2026-1-20T10:00:00Z", "-026-11-20T10:00:00Z",
  ])
  func `anything else is no time`(text: String) { #expect(Timestamp(text) == nil) }

  @Test func `every day of eight centuries is read back as it was written`() {
    for day in stride(from: Int64(-200_000), to: 100_000, by: 37) {
      let moment = Timestamp(seconds: day * 86_400 + 86_399)
      #expect(Timestamp(moment.description) == moment)
    }
  }

  @Test func `adding holds at the ends of time`() {
    #expect(
      Timestamp(seconds: 0).adding(seconds: .max) > Timestamp("9999-12-31T23:59:59Z") ?? Timestamp(seconds: 0)
    )
    #expect(Timestamp(seconds: 0).adding(seconds: .min) < Timestamp(seconds: 0))
    #expect(Timestamp(seconds: 5).adding(seconds: -7) == Timestamp(seconds: -2))
  }

  @Test func `a span is counted in whole seconds, downwards`() {
    #expect(Timestamp(milliseconds: 1999).seconds(since: Timestamp(milliseconds: 1000)) == 0)
    #expect(Timestamp(milliseconds: 1000).seconds(since: Timestamp(milliseconds: 1999)) == -1)
  }
}
