import CaseModel
import Dispatch
import Synchronization

/// The results of `body` for each item, in order, with at most `jobs` at work at once.
func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ body: @Sendable (Item) -> Result
) -> [Result] {
  guard jobs > 1, items.count > 1 else { return items.map(body) }
  let next = Atomic<Int>(0)
  let results = Locked<[(Int, Result)]>([])
  DispatchQueue.concurrentPerform(iterations: min(jobs, items.count)) { _ in
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < items.count else { return }
      let result = body(items[index])
      results.withLock { $0.append((index, result)) }
    }
  }
  return results.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) }
}

/// Does `other` on another thread while `body` is at work on this one, and ends when both have; one after the other with one job.
func meanwhile<Result, Other: Sendable>(
  jobs: Int, _ other: @escaping @Sendable () -> Other, during body: () throws -> Result
) rethrows -> (Result, Other) {
  guard jobs > 1 else { return (try body(), other()) }
  let made = Locked<Other?>(nil)
  let group = DispatchGroup()
  DispatchQueue.global().async(group: group) {
    let value = other()
    made.withLock { $0 = value }
  }
  defer { group.wait() }
  let result = try body()
  group.wait()
  return (result, made.withLock { $0 } ?? other())
}
