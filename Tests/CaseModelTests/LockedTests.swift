import CaseModel
import Dispatch
import Testing

@Suite("A value under a lock")
struct LockedTests {
  @Test("Nothing is lost where many threads change it at once")
  func many() {
    let sum = Locked(0)
    DispatchQueue.concurrentPerform(iterations: 1000) { number in sum.withLock { $0 += number } }
    #expect(sum.withLock { $0 } == 499_500)
  }

  @Test("An error leaves it open to the next")
  func errors() {
    struct Broken: Error {}
    let held = Locked([1])
    #expect(throws: Broken.self) {
      try held.withLock { value throws(Broken) in
        value.append(2)
        throw Broken()
      }
    }
    #expect(held.withLock { $0 } == [1, 2])
  }
}
