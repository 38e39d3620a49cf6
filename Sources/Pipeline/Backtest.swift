import CaseModel
import CaseStore
import Summaries

/// Weighs stored cases under other rules, without the network and without a change to anything.
public struct Backtest {
  let settings: Settings

  public init(_ settings: Settings) { self.settings = settings }

  /// Same tree, rules and clock: the same report to the byte.
  ///
  /// - Parameter since: only cases that changed since: `30d`, a date.
  public func run(since: String) throws -> BacktestReport {
    var settings = settings
    settings.dryRun = true
    let period = try SummaryPeriod(since: since, now: settings.now)
    let tree = QueueTree(root: settings.queues)
    let store = try CaseStore(tree, access: .readOnly) { Complaints.key($0, in: $1) }
    let desk = try ReprocessDesk(settings, tree: tree, store: store, refetch: false)
    var open: [String] = []
    var decided: [(Case, PersonDecision)] = []
    var verdicts: [BacktestReport.Decided] = []
    try store.forEachCase(since: period.from) { one in
      guard one.duplicateOf == nil else { return }
      if let decision = PersonDecision(one) {
        decided.append((one, decision))
        if decided.count >= Reprocessing.groupSize { verdicts += try Self.judge(&decided, desk) }
      } else if Reprocessing.triaged.contains(one.bucket) {
        open.append(one.id)
      }
    }
    verdicts += try Self.judge(&decided, desk)
    for start in stride(from: 0, to: open.count, by: Reprocessing.groupSize) {
      try desk.weigh(Array(open[start..<min(open.count, start + Reprocessing.groupSize)]))
    }
    return BacktestReport(changes: desk.report, decided: verdicts, since: period.from)
  }

  private static func judge(
    _ cases: inout [(Case, PersonDecision)], _ desk: ReprocessDesk
  ) throws -> [BacktestReport.Decided] {
    defer { cases.removeAll(keepingCapacity: true) }
    return try cases.compactMap { one, decision in
      guard let new = try desk.weighedNow(one) else { return nil }
      let before = bucketBefore(one, decision)
      return BacktestReport.Decided(
        caseID: one.id, upheld: decision.verdict == .upheld, by: decision.by, before: before, now: new.bucket,
        wasWrong: decision.contradicts(before), isWrong: decision.contradicts(new.bucket),
        reasons: before == new.bucket ? [] : ReprocessDesk.reasons(from: one, to: new))
    }
  }

  /// Where the rules of then had put the case before a person decided.
  private static func bucketBefore(_ one: Case, _ decision: PersonDecision) -> Bucket {
    let machine = one.history.last { $0.to != nil && $0.at <= decision.at && PersonDecision.isMachine($0.by) }
    return machine?.to ?? decision.from ?? .review
  }
}
