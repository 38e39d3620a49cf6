import CaseModel
import Testing

@testable import Summaries

@Suite("A period is cut into equal slices")
struct SlicesTests {
  private func slices(_ seconds: Int64) -> Slices {
    Slices(of: SummaryPeriod(from: SampleCases.now, until: SampleCases.now.adding(seconds: seconds)))
  }

  @Test(
    "hours up to two days, days up to five weeks, else thirty",
    arguments: [
      (3_600, 1, 3_600), (2 * 86_400, 48, 3_600), (2 * 86_400 + 1, 3, 86_400), (35 * 86_400, 35, 86_400),
      (365 * 86_400, 30, 1_051_200),
    ] as [(Int64, Int, Int64)])
  func sizes(length: Int64, count: Int, seconds: Int64) {
    #expect(slices(length).count == count && slices(length).seconds == seconds)
  }

  @Test("every moment has a slice, those outside the first or the last")
  func index() {
    let slices = slices(7 * 86_400)
    for (offset, index) in [(-99_999, 0), (0, 0), (86_399, 0), (86_400, 1), (7 * 86_400, 6), (9_999_999, 6)]
      as [(Int64, Int)]
    {
      #expect(slices.index(of: SampleCases.now.adding(seconds: offset)) == index)
    }
  }
}
