import Testing

@testable import Summaries

@Suite("Medians and percentiles of many durations, in bounded memory")
struct DurationStatisticsTests {
  @Test("quantiles beyond the exact limit stay within 3 %, in any order")
  func quantiles() {
    var statistics = DurationStatistics()
    var backwards = DurationStatistics()
    for value in 1...100_000 { statistics.add(seconds: Int64(value)) }
    for value in (1...100_000).reversed() { backwards.add(seconds: Int64(value)) }
    for share in [0.01, 0.5, 0.9, 0.99] {
      let found = Double(statistics.quantile(share) ?? 0)
      #expect(abs(found - share * 100_000) / (share * 100_000) < 0.03)
      #expect(statistics.quantile(share) == backwards.quantile(share))
    }
    statistics.add(seconds: .max)
    #expect(statistics.quantile(1) != nil)
    #expect(DurationStatistics().quantile(0.5) == nil)
  }

  @Test("up to the exact limit they are exact, and those below nought are nought")
  func exact() {
    var statistics = DurationStatistics()
    for value in [50, 10, 40, 20, 30] { statistics.add(seconds: Int64(value)) }
    #expect(statistics.quantile(0.5) == 30 && statistics.quantile(0.9) == 50 && statistics.quantile(0) == 10)
    #expect(statistics.quantile(0.2) == 10 && statistics.quantile(0.21) == 20 && statistics.quantile(7) == 50)
    statistics.add(seconds: .min)
    #expect(statistics.quantile(0) == 0 && statistics.count == 6)
  }

  @Test(
    "a distribution counts each once, exactly, on either side of the limit of what is kept",
    arguments: [100, 10_000])
  func distribution(count: Int) {
    var statistics = DurationStatistics(limits: [0, 10 * 3_600, 40 * 3_600])
    var bare = DurationStatistics(limits: [])
    for value in 0..<count {
      statistics.add(seconds: Int64(value % 100) * 3_600)
      bare.add(seconds: 1)
    }
    #expect(statistics.distribution == [count / 100, count / 10, count * 30 / 100, count * 59 / 100])
    #expect(bare.distribution == [count])
  }
}
