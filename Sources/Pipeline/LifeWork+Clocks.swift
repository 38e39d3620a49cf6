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
      let groups = stride(from: 0, to: rows.count, by: Self.groupSize).map { start in
        Array(rows[start..<min(rows.count, start + Self.groupSize)])
      }
      var ready = Self.read(groups.first ?? [], in: store, by: apart ? engine : nil, settings)
      for index in groups.indices {
        count += try take(ready)
        let next = index + 1 < groups.count ? groups[index + 1] : []
        // While the disk takes these, the processors read the next: no case stands in two groups.
        let (filed, read) = try meanwhile(jobs: settings.jobs) { [store, engine, settings] in
          Self.read(next, in: store, by: apart ? engine : nil, settings)
        } during: {
          try flush()
        }
        moved(filed)
        ready = read
      }
    }
    return count
  }

  /// A case whose clock has run out, and what that makes of it where it hangs on no other case.
  private struct Ready: Sendable {
    var value: Case
    var outcome: LifeOutcome?
  }

  /// Reads cases at once, and moves them at once too where an engine is given.
  private static func read(
    _ rows: [DueCase], in store: CaseStore, by engine: LifeEngine?, _ settings: Settings
  ) -> [Ready] {
    parallelMap(rows, jobs: settings.jobs) { row -> Ready? in
      guard let one = (try? store.load(row.id, lastIn: row.bucket)).flatMap({ $0 }), one.life != nil else {
        return nil
      }
      guard let engine else { return Ready(value: one) }
      return engine.tick(one, now: settings.now).map { Ready(value: one, outcome: $0) }
    }.compactMap { $0 }
  }

  /// Keeps what became of the cases; where one hangs on another, they are moved one after the other.
  private func take(_ ready: [Ready]) throws -> Int {
    var count = 0
    for one in ready {
      guard
        let outcome = try one.outcome
          ?? engine.tick(one.value, account: try account(of: one.value), now: settings.now)
      else { continue }
      keep(outcome)
      count += 1
    }
    return count
  }
}
