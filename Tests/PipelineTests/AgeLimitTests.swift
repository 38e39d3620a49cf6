import CaseModel
import Testing

@testable import Pipeline

@Suite("An age is the moment before which things are that old")
struct AgeLimitTests {
  private let now = Timestamp(seconds: 1_790_000_000)

  @Test(
    "spans and dates",
    arguments: [("400d", 400 * 86_400), ("52w", 364 * 86_400), ("24h", 86_400)] as [(String, Int64)])
  func spans(row: (String, Int64)) throws {
    #expect(try AgeLimit.moment(row.0, now: now) == now.adding(seconds: -row.1))
    #expect(try AgeLimit.moment("2026-01-01", now: now).description == "2026-01-01T00:00:00Z")
  }

  @Test(
    "anything else is refused, for it would decide what is let go",
    arguments: ["", "old", "-5d", "0d", "400", "400 d", "1e9d", "2026-02-30", "9999-12-31"])
  func refused(text: String) {
    do {
      _ = try AgeLimit.moment(text, now: now)
      Issue.record("\(text) was taken")
    } catch {
      #expect(error.code == "age-unknown" && error.exit == .usage)
    }
  }
}
