import Testing

@testable import Assessment

@Suite("Elements are found by their number, in the order in which they came")
struct GroupedTests {
  @Test("each number has its own, and others have none")
  func groups() {
    let grouped = Grouped(count: 4, [(2, "a"), (0, "b"), (2, "c"), (0, "d"), (2, "a")])
    #expect(
      Array(grouped[0]) == ["b", "d"] && Array(grouped[1]) == [] && Array(grouped[2]) == ["a", "c", "a"])
    #expect(grouped[3].isEmpty && grouped[4].isEmpty && grouped[-1].isEmpty && grouped[.max].isEmpty)
  }

  @Test("nothing at all is grouped too")
  func empty() {
    #expect(Grouped<Int>(count: 0, [])[0].isEmpty && Grouped<Int>(count: 3, [])[2].isEmpty)
  }
}
