import Testing

@testable import Summaries

@Suite("Small charts of block characters")
struct SparklineTests {
  @Test("the highest column is full, the lowest still seen, nought a dot")
  func columns() {
    #expect(Sparkline.text([0, 1, 4, 8]) == "·▁▄█" && Sparkline.text([5], gap: " ") == "█")
    #expect(Sparkline.text([1, 1_000_000]) == "▁█" && Sparkline.text([1, 2], gap: " ") == "▄ █")
    #expect(Sparkline.text([]) == "" && Sparkline.text([0, 0]) == "" && Sparkline.text([-5, -1]) == "")
    #expect(Sparkline.text([.max, 0, .min]) == "█··")
  }

  @Test("a bar is as long as its share, and never nothing for something")
  func bars() {
    #expect(Sparkline.bar(10, of: 10, width: 4) == "████" && Sparkline.bar(5, of: 10, width: 4) == "██")
    #expect(Sparkline.bar(1, of: 1_000_000, width: 10) == "▏" && Sparkline.bar(1, of: 16, width: 1) == "▏")
    #expect(Sparkline.bar(0, of: 10, width: 4) == "" && Sparkline.bar(5, of: 0, width: 4) == "")
  }
}
