import Testing

@testable import Summaries

@Suite("Lengths of time are read as people write them")
struct TimeSpanTests {
  @Test(
    "a number and a unit",
    arguments: [("90s", 90), ("5m", 300), ("6H", 21_600), ("3d", 259_200), ("2w", 1_209_600)]
      as [(String, Int64)])
  func reads(word: String, seconds: Int64) { #expect(TimeSpan(word: word)?.seconds == seconds) }

  @Test(
    "and nothing else", arguments: ["", "s", "0s", "-5m", "5", "1.5h", "5 m", "99999999999999999999s", "5y"])
  func refuses(word: String) { #expect(TimeSpan(word: word) == nil) }
}
