import CaseModel
import CaseStore
import Summaries

/// Weighs stored cases under other rules, without the network and without a change to anything.
public struct Backtest {
  /// What would change, and what of it a person had decided otherwise.
  public struct Outcome: Sendable {
    public var changes: ReprocessReport
    /// Cases that a person decided and that the rules would now settle the other way.
    public var wronged: Int
    var decided: Int

    public var text: String {
      var text = changes.text()
      if !text.hasSuffix("\n") { text += "\n" }
      return text + "\(decided) of these cases were decided by a person; \(wronged) would turn wrong\n"
    }
  }

  let settings: Settings

  public init(_ settings: Settings) { self.settings = settings }

  public func run(since: String) throws -> Outcome {
    let period = try SummaryPeriod(since: since, now: settings.now)
    let tree = QueueTree(root: settings.queues)
    let store = try CaseStore(tree, access: .readOnly) { Complaints.key($0, in: $1) }
    let desk = try ReprocessDesk(settings, tree: tree, store: store, refetch: false)
    var ids: [String] = []
    var verdicts: [String: String] = [:]
    try store.forEachCase(in: Reprocessing.triaged.union([.closed]), since: period.from) { one in
      if one.bucket == .closed {
        if let verdict = one.history.last(where: { $0.event.hasPrefix("decided:") })?.event {
          verdicts[one.id] = verdict
        }
      } else {
        ids.append(one.id)
      }
    }
    for start in stride(from: 0, to: ids.count, by: Reprocessing.groupSize) {
      try desk.weigh(Array(ids[start..<min(ids.count, start + Reprocessing.groupSize)]))
    }
    var wronged = 0
    for id in verdicts.keys.sorted() {
      guard let one = try store.load(id), let bucket = desk.bucketNow(of: one) else { continue }
      let upheld = verdicts[id] == "decided:uphold"
      if (upheld && bucket == .noViolation) || (!upheld && bucket == .violation) { wronged += 1 }
    }
    return Outcome(changes: desk.report, wronged: wronged, decided: verdicts.count)
  }
}
