import CaseModel
import Testing

@testable import Fetch

@Suite("A host's requests wait their turn, and end where it fails")
struct HostQueueTests {
  private func job(_ number: Int) throws -> FetchJob {
    let url = "https://a.example/\(number)"
    let parser = CurlAddressParser(addressGuard: AddressGuard())
    return FetchJob(FetchRequest(url: url), try parser.parse(url), limits: FetchLimits(), conditional: false)
  }

  @Test("First come, first served, through any number of turns")
  func order() throws {
    let queue = HostQueue("a.example")
    #expect(queue.take() == nil && queue.isIdle)
    for number in 0..<300 { queue.add(try job(number)) }
    var taken: [String] = []
    while let job = queue.take() {
      taken.append(job.request.url)
      if taken.count == 100 { queue.add(try self.job(300)) }
    }
    #expect(taken == (0...300).map { "https://a.example/\($0)" } && queue.isEmpty)
  }

  @Test("After a start the next one waits")
  func delay() {
    let queue = HostQueue("a")
    queue.started(at: 1_000, delay: 250)
    #expect(queue.nextStart == 1_250 && queue.active == 1 && !queue.isIdle)
    queue.ended(failed: false, comeBackAt: nil, failuresUntilOpen: 5)
    #expect(queue.isIdle)
  }

  @Test("Failures in a row end its turn; one success between them does not")
  func failures() {
    for (pattern, fails) in [("fff", true), ("ffsff", false), ("ffsfff", true), ("s", false)] {
      let queue = HostQueue("a")
      for step in pattern {
        queue.started(at: 0, delay: 0)
        queue.ended(failed: step == "f", comeBackAt: nil, failuresUntilOpen: 3)
      }
      #expect(queue.isFailing == fails, "\(pattern)")
    }
  }

  @Test("The longest wait that it asked for counts, in whole seconds, and never below nought")
  func comeBack() {
    let queue = HostQueue("a")
    #expect(queue.wait(at: 0) == nil)
    for moment in [Int64(5_000), 9_001, 7_000] {
      queue.started(at: 0, delay: 0)
      queue.ended(failed: true, comeBackAt: moment, failuresUntilOpen: 99)
    }
    #expect(
      queue.isFailing && queue.wait(at: 0) == 10 && queue.wait(at: 9_001) == 0 && queue.wait(at: 99_999) == 0)
  }
}
