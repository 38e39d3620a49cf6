import CaseModel
import CaseStore
import Lifecycle

extension RunSession {
  /// Makes what is pending durable: first the evidence, then the cases that point at it.
  func flush() throws {
    let cases = pending
    pending.removeAll(keepingCapacity: true)
    try commit(cases)
  }

  /// Files cases: their evidence first, then the cases themselves, and then what their reporters hear of it goes out.
  func commit(_ cases: [Case]) throws {
    guard !cases.isEmpty else { return }
    for one in cases { report.buckets[one.bucket, default: 0] += 1 }
    guard !settings.dryRun else { return }
    try evidence.flush()
    var notices: [Notice] = []
    var changes: [Change] = []
    for one in cases {
      let filed = life.filed(one, newReports: arrived.removeValue(forKey: one.id) ?? [])
      notices += filed.notices
      var next = filed.value
      next.version += 1
      changes.append(.put(next, previousBucket: nil))
    }
    try life.post(notices) {
      let filed = try store.commit(changes)
      life.facts?.add(filed)
    }
    try life.lookForReturns(among: cases)
  }
}
