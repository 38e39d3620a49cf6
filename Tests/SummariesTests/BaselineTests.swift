import Testing

@testable import Summaries

@Suite("What is usual of a count, and how unlikely another is beside it")
struct BaselineTests {
  @Test("the chance of a count is Poisson's, by the figures of a table")
  func chance() {
    // Median 3 a day on 30 days without scatter: P(X >= 10 | 3) = 0.0011.
    let baseline = Baseline(Array(repeating: 3, count: 60))
    #expect(baseline.median == 3 && baseline.deviation == 0 && baseline.dispersion == 1)
    #expect(abs(baseline.logChance(of: 10, in: 1) - -2.96) < 0.15)
    #expect(baseline.logChance(of: 3, in: 1) == 0)
    // Spikes among the other days move it hardly.
    let spiked = Baseline(Array(repeating: 3, count: 57) + [60, 70, 80])
    #expect(spiked.median == 3 && spiked.rate == 3)
    let scattered = Baseline((0..<60).map { $0 % 2 == 0 ? 1 : 5 })
    #expect(scattered.logChance(of: 10, in: 1) > baseline.logChance(of: 10, in: 1))
    #expect(Baseline(Array(repeating: 0, count: 30)).logChance(of: 1_000_000, in: 1).isFinite)
  }

  @Test("the more, the less likely; nothing more than usual is unusual")
  func order() {
    for counts in [
      Array(repeating: 0, count: 30), Array(repeating: 4, count: 30), (0..<30).map { $0 % 7 }, [0, 0, 0, 90],
    ] {
      let baseline = Baseline(counts)
      #expect(baseline.rate > 0 && baseline.dispersion >= 1)
      var last = 0.0
      for count in stride(from: 0, through: 500, by: 5) {
        let chance = baseline.logChance(of: count, in: 1)
        #expect(chance <= last + 1e-9 && chance <= 0 && chance.isFinite, "\(counts) \(count)")
        last = chance
      }
    }
  }

  @Test("over more days more is usual")
  func spans() {
    let baseline = Baseline(Array(repeating: 3, count: 60))
    #expect(baseline.logChance(of: 20, in: 7) == 0)
    #expect(baseline.logChance(of: 20, in: 3) < -1)
    #expect(baseline.logChance(of: 20, in: 1) < baseline.logChance(of: 20, in: 3))
  }

  @Test("a history of no days, of one, or of endless counts gives figures all the same")
  func edges() {
    for counts in [[], [0], [1_000_000_000], Array(repeating: 1_000_000_000, count: 40)] {
      let baseline = Baseline(counts)
      #expect(baseline.rate.isFinite && baseline.dispersion.isFinite && baseline.days == counts.count)
      #expect(baseline.logChance(of: 2_000_000_000, in: 7).isFinite)
      #expect(baseline.logChance(of: 0, in: 1) == 0)
    }
  }
}
