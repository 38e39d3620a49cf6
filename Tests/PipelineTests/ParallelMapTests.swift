import Testing

@testable import Pipeline

@Suite("Work on several items at once")
struct ParallelMapTests {
  @Test(arguments: [1, 2, 7, 64])
  func `answers come in the order of the items, whatever the number of jobs`(jobs: Int) {
    let items = Array(0..<500)
    #expect(parallelMap(items, jobs: jobs) { $0 * 2 } == items.map { $0 * 2 })
    #expect(parallelMap([Int](), jobs: jobs) { $0 }.isEmpty)
  }
}
