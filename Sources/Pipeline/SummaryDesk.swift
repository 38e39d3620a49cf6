import CaseModel
import CaseStore
import Summaries

/// Builds the summary of a tree.
public struct SummaryDesk {
  let queues: String
  let now: Timestamp
  let rules: String?

  /// With `rules`, a pack's directory, the summary names the rules that never hit.
  public init(queues: String, now: Timestamp, rules: String? = nil) {
    self.queues = queues
    self.now = now
    self.rules = rules
  }

  public func summary(of period: SummaryPeriod) throws -> Summary {
    try summary(of: SummarySpan(period: period))
  }

  /// What the period brought, and where the tree stands.
  ///
  /// For a period that is over, ages are reckoned from the last run on: the same period over the same tree gives the same
  /// summary, whenever it is asked for.
  public func summary(of span: SummarySpan) throws -> Summary {
    let tree = QueueTree(root: queues)
    try tree.mustBeThere()
    let store = try CaseStore(tree, access: .readOnly) { Complaints.key($0, in: $1) }
    let records = try RunRecord.all(tree)
    let secret = TreeSecret.forReading(tree)
    let last = records.map { $0.ended ?? $0.started }.filter { $0 <= now }.max()
    let pseudonyms = Pseudonym(key: secret.key)
    var builder = SummaryBuilder(
      span: span, asOf: span.asOf(now: now, lastActivity: last), pseudonyms: pseudonyms,
      knownRules: rules.map(RuleNames.read) ?? [])
    let cache = secret.isKept ? tree.state + "/cache" : nil
    try FactsCache(directory: cache, pseudonyms: pseudonyms).forEach(in: store) { builder.add($0) }
    for record in records where record.started >= span.previous.from { builder.add(run: Self.facts(record)) }
    var summary = builder.finish()
    if !secret.isKept {
      summary.notes.append("the tree's secret could not be kept: pseudonyms differ from summary to summary")
    }
    return summary
  }

  private static func facts(_ record: RunRecord) -> JSONValue {
    .object([
      "started": .string(record.started.description),
      "ended": record.ended.map { .string($0.description) },
      "hosts": .object(
        record.hosts.sorted { $0.key < $1.key }.map { host, reasons in
          JSONMember(
            host,
            .object(reasons.sorted { $0.key < $1.key }.map { JSONMember($0.key, .number("\($0.value)")) })
          )
        }),
    ])
  }
}
