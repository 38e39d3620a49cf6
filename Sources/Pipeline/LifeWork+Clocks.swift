import CaseModel
import CaseStore
import Lifecycle

extension LifeWork {
  /// Cases moved together: one flush for many.
  static let groupSize = 1000

  /// Moves every case whose clock has run out, but for those whose page is tried again; answers how many moved.
  func moveDue(_ due: [CaseSummary], moved: ([Case]) -> Void) throws -> Int {
    let ids = due.filter { $0.bucket != .deferred }.map(\.id)
    var count = 0
    for start in stride(from: 0, to: ids.count, by: Self.groupSize) {
      let group = Array(ids[start..<min(ids.count, start + Self.groupSize)])
      count += try move(group)
      moved(try flush())
    }
    return count
  }

  /// Reading and moving go on at once; what hangs on other cases, such as points, is looked up before.
  private func move(_ ids: [String]) throws -> Int {
    let store = self.store
    let engine = self.engine
    let now = settings.now
    let loaded = parallelMap(ids, jobs: settings.jobs) { id in (try? store.load(id)) ?? nil }
    var due: [(Case, AccountView)] = []
    for case let one? in loaded where one.life != nil {
      due.append((one, Self.countsPoints(one) ? try account(of: one) : AccountView()))
    }
    let outcomes = parallelMap(due, jobs: settings.jobs) { one, view in
      engine.tick(one, account: view, now: now)
    }
    for case let outcome? in outcomes { keep(outcome) }
    return outcomes.count { $0 != nil }
  }

  /// Whether the next clock of a case may give points, so that the account's others count.
  private static func countsPoints(_ one: Case) -> Bool {
    guard let life = one.life, life.workflow == "complaint" else { return false }
    return ["reminded", "violation", "ending-announced"].contains(life.state)
  }
}
