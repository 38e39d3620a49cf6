import CaseModel
import CaseStore
import Lifecycle

extension LifeWork {
  /// Cases moved together: one flush for many.
  static let groupSize = 1000

  /// Moves every case whose clock has run out, but for those whose page is tried again; answers how many moved.
  ///
  /// Clocks that may give points go first, the longest overdue before the others: what an account comes to hangs on their
  /// order. The rest goes by id, so that a group touches few directories.
  func moveDue(_ due: [DueCase], moved: ([Case]) -> Void) throws -> Int {
    let own = due.filter { $0.bucket != .deferred }
    let giving = engine.rules.clocksGivingPoints
    let first = own.filter { giving.contains($0.action ?? "") }
    let rest = own.filter { !giving.contains($0.action ?? "") }.sorted { $0.id < $1.id }
    var count = 0
    for (rows, apart) in [(first, false), (rest, true)] {
      for start in stride(from: 0, to: rows.count, by: Self.groupSize) {
        let group = Array(rows[start..<min(rows.count, start + Self.groupSize)])
        count += try move(group, apart: apart)
        moved(try flush())
      }
    }
    return count
  }

  /// Reads cases at once and moves them: at once too where none hangs on another, else one after the other.
  private func move(_ rows: [DueCase], apart: Bool) throws -> Int {
    let store = self.store
    let engine = self.engine
    let now = settings.now
    let loaded = parallelMap(rows, jobs: settings.jobs) { row in
      (try? store.load(row.id, lastIn: row.bucket)).flatMap { $0 }
    }
    let due = loaded.compactMap { $0 }.filter { $0.life != nil }
    guard !apart else {
      let outcomes = parallelMap(due, jobs: settings.jobs) { engine.tick($0, now: now) }
      for case let outcome? in outcomes { keep(outcome) }
      return outcomes.count { $0 != nil }
    }
    var count = 0
    for one in due {
      guard let outcome = engine.tick(one, account: try account(of: one), now: now) else { continue }
      keep(outcome)
      count += 1
    }
    return count
  }
}
