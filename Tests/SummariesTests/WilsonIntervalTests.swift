import Testing

@testable import Summaries

@Suite("Between which shares the true one lies")
struct WilsonIntervalTests {
  @Test("Wilson's interval is that of the textbook")
  func wilson() throws {
    let tenth = try #require(WilsonInterval(10, of: 100))
    #expect(abs(tenth.low - 0.0552) < 0.0005 && abs(tenth.high - 0.1744) < 0.0005)
    let none = try #require(WilsonInterval(0, of: 20))
    #expect(none.low == 0 && abs(none.high - 0.1611) < 0.0005)
    #expect(WilsonInterval(3, of: 3)?.high == 1)
    #expect(WilsonInterval(1, of: 0) == nil && WilsonInterval(4, of: 3) == nil)
  }

  @Test("it holds the share, stays within 0 and 1, and narrows with the sample")
  func bounds() throws {
    for count in [1, 2, 10, 1_000, 1_000_000] {
      for hits in [0, 1, count / 2, count - 1, count] {
        let interval = try #require(WilsonInterval(hits, of: count))
        let share = Double(hits) / Double(count)
        #expect(interval.low >= 0 && interval.high <= 1 && interval.low <= share && share <= interval.high)
      }
    }
    let wide = try #require(WilsonInterval(5, of: 10))
    let narrow = try #require(WilsonInterval(500, of: 1_000))
    #expect(narrow.high - narrow.low < wide.high - wide.low)
  }

  @Test("what cannot be a sample has none", arguments: [(-1, 5), (6, 5), (0, 0), (0, -1)])
  func none(hits: Int, count: Int) { #expect(WilsonInterval(hits, of: count) == nil) }
}
