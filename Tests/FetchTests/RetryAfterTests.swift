import CaseModel
import Testing

@testable import Fetch

@Suite("A server says when it wants to be asked again")
struct RetryAfterTests {
  @Test(
    "Retry-After is read as seconds or as a date",
    arguments: [
      ("120", 120), ("0", 0), ("99999999999999999999", 604_800), ("-1", nil), ("", nil), ("soon", nil),
      ("Wed, 18 Nov 2026 14:06:50 GMT", 90), ("Wednesday, 18-Nov-26 14:06:50 GMT", 90),
      ("Wed Nov 18 14:06:50 2026", 90), ("Wed, 18 Nov 2020 14:06:50 GMT", 0),
      ("Wed, 99 Nov 2026 14:06:50 GMT", nil),
    ] as [(String, Int64?)])
  func retryAfter(text: String, seconds: Int64?) throws {
    let now = try #require(Timestamp("2026-11-18T14:05:20Z"))
    #expect(RetryAfter.seconds(text, now: now) == seconds)
  }

  @Test("White space around it is nothing, and no server may ask for more than a week")
  func bounds() {
    let now = Timestamp(seconds: 0)
    #expect(RetryAfter.seconds("  7\t", now: now) == 7)
    #expect(RetryAfter.seconds("604801", now: now) == RetryAfter.longest)
    #expect(RetryAfter.seconds("Fri, 31 Dec 9999 23:59:59 GMT", now: now) == RetryAfter.longest)
  }

  @Test(
    "What is no date is none, and nothing crashes",
    arguments: [
      "Wed,", ", , , , ,", "Wed Nov", "Wed, 18 Nov 2026", "Wed, 18 Now 2026 14:06:50 GMT",
      "Wed, 18 Nov 5x 14:06:50 GMT",
      "Wed, 18 Nov 99999 14:06:50 GMT", "Wed, 30 Feb 2026 14:06:50 GMT", "Wed, 18 Nov 2026 99:99:99 GMT",
      "Nov Nov Nov Nov Nov", "1.5", "٣", "5 5",
    ])
  func refused(text: String) { #expect(RetryAfter.seconds(text, now: Timestamp(seconds: 0)) == nil) }

  @Test(
    "Years of two digits lie around now",
    arguments: [("70", "1970"), ("99", "1999"), ("00", "2000"), ("69", "2069")])
  func years(short: String, long: String) {
    #expect(RetryAfter.date("Sunday, 06-Nov-\(short) 08:49:37 GMT")?.description == "\(long)-11-06T08:49:37Z")
  }
}
