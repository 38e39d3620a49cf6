import Assessment
import CaseModel
import CaseStore
import Summaries

extension RuleDesk {
  /// How often each rule hit over the cases that people decided, and how often rightly.
  ///
  /// - Parameter since: only cases that changed since: `30d`, a date; nil for all.
  public func hits(since: String? = nil) throws -> RuleHitReport {
    let pack = try pack()
    let from = try since.map { try SummaryPeriod(since: $0, now: settings.now).from }
    let store = try CaseStore(QueueTree(root: settings.queues), access: .readOnly) {
      Complaints.key($0, in: $1)
    }
    var rows = Dictionary(
      pack.rules.map { ($0.id, RuleHitReport.Row(rule: $0.id, category: $0.category)) },
      uniquingKeysWith: { first, _ in first })
    let against = Set(pack.rules.filter(\.against).map(\.id))
    var decided = 0
    var upheld = 0
    try store.forEachCase(since: from) { one in
      guard one.duplicateOf == nil, let decision = PersonDecision(one) else { return }
      decided += 1
      if decision.verdict == .upheld { upheld += 1 }
      for signal in (one.assessment?.signals ?? []) + (one.assessment?.elsewhere ?? []) {
        var row = rows[signal.rule] ?? Self.unknown(signal)
        row.hits += 1
        switch Self.judge(signal, against: against.contains(signal.rule), one, decision) {
        case true?: row.right += 1
        case false?: row.wrong += 1
        case nil: break
        }
        rows[signal.rule] = row
      }
    }
    return RuleHitReport(
      rows: Array(rows.values), decided: decided, upheld: upheld, rulePack: pack.version)
  }

  private static func unknown(_ signal: Signal) -> RuleHitReport.Row {
    var row = RuleHitReport.Row(rule: signal.rule, category: signal.category)
    row.isKnown = false
    return row
  }

  /// Whether a hit was right; nil where the decision is about another category and says nothing of it.
  private static func judge(
    _ signal: Signal, against: Bool, _ one: Case, _ decision: PersonDecision
  ) -> Bool? {
    let isJudged = signal.category == decision.category || signal.category == one.category
    guard isJudged else { return nil }
    let wasSo = decision.verdict == .upheld && signal.category == decision.category
    // A rule that speaks for the seller is right where nothing was found.
    return against || signal.weight < 0 ? !wasSo : wasSo
  }
}
