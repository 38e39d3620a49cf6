import CaseModel
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

  private struct Failed: Error {}

  @Test(arguments: [1, 2])
  func `what goes on meanwhile is done when the work is, and when it fails`(jobs: Int) throws {
    #expect(
      meanwhile(jobs: jobs) {
        3
      } during: {
        4
      } == (4, 3))
    let ended = Locked(false)
    #expect(throws: Failed.self) {
      try meanwhile(jobs: jobs) {
        ended.withLock { $0 = true }
      } during: {
        throw Failed()
      }
    }
    // With one job what would have come after a failure is not begun.
    #expect(ended.withLock { $0 } == (jobs > 1))
  }
}
