import CaseModel

/// What weighing cases again changed, and why: `docket reprocess`.
public struct ReprocessReport: Sendable, Hashable {
  /// One case that changes its bucket.
  public struct Change: Sendable, Hashable {
    public var caseID: String
    public var from: Bucket
    public var to: Bucket
    /// The rules, or in other words the reasons, that made the difference.
    public var reasons: [String]

    public init(caseID: String, from: Bucket, to: Bucket, reasons: [String]) {
      self.caseID = caseID
      self.from = from
      self.to = to
      self.reasons = reasons
    }
  }

  public var changes: [Change]
  public var unchanged: Int
  /// Disputes, and cases that people have in hand: passed over.
  public var inHand: Int
  public var rulePack: String
  /// The packs that weighed the cases before; those equal to `rulePack` are not named.
  public var previousRulePacks: [String]
  public var pagesFetched: Int
  /// Cases that could not be weighed again, by case id and reason.
  public var failures: [(id: String, reason: String)] { failed.map { ($0.caseID, $0.reason) } }
  public var dryRun: Bool
  private var failed: [Failure]

  private struct Failure: Sendable, Hashable {
    var caseID: String
    var reason: String
  }

  public init(
    changes: [Change], unchanged: Int, inHand: Int = 0, rulePack: String, previousRulePacks: [String] = [],
    pagesFetched: Int = 0,
    failures: [(id: String, reason: String)] = [], dryRun: Bool = false
  ) {
    self.changes = changes.sorted { ($0.caseID, $0.from, $0.to) < ($1.caseID, $1.from, $1.to) }
    self.unchanged = unchanged
    self.inHand = inHand
    self.rulePack = rulePack
    self.previousRulePacks = Set(previousRulePacks).subtracting([rulePack]).sorted()
    self.pagesFetched = pagesFetched
    self.failed = failures.sorted { $0.id < $1.id }.map { Failure(caseID: $0.id, reason: $0.reason) }
    self.dryRun = dryRun
  }

  public var weighed: Int { changes.count + unchanged }

  /// The report for people: a line for each pair of buckets, the most frequent first.
  public func text(width: Int = 80, utf8: Bool = true) -> String {
    func inert(_ text: String) -> String { Inert.terminal(text, utf8: utf8, limit: 120) }
    var headline = "\(Wording.count(weighed, "case")) weighed again under pack \(inert(rulePack))"
    if !previousRulePacks.isEmpty {
      let shown = previousRulePacks.prefix(3).map(inert).joined(separator: ", ")
      headline +=
        " (was \(shown)\(previousRulePacks.count > 3 ? ", \(previousRulePacks.count - 3) more" : ""))"
    }
    headline += pagesFetched == 0 ? ", no page fetched" : ", \(Wording.count(pagesFetched, "page")) fetched"
    var grid = TextGrid([.right, .left, .left], flexible: 2)
    for group in groups {
      let move = "\(group.from.rawValue) \(utf8 ? "→" : "->") \(group.to.rawValue)"
      grid.add([Wording.grouped(group.count), move, inert(reasons(group.reasons))])
    }
    if !failed.isEmpty { grid.add([Wording.grouped(failed.count), "not weighed", inert(failed[0].reason)]) }
    if inHand > 0 { grid.add([Wording.grouped(inHand), "not weighed", "disputes, or in people's hands"]) }
    grid.add([Wording.grouped(unchanged), "unchanged"])
    var lines = DisplayWidth.wrap(headline, width, utf8: utf8) + grid.lines(width: width, utf8: utf8)
    if dryRun, !changes.isEmpty { lines.append("dry run: nothing was changed") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line for each change and failure, then one with the counts.
  public func jsonLines() -> String {
    var lines = changes.map { change in
      JSONValue.object([
        "case": .string(change.caseID), "from": .string(change.from.rawValue),
        "to": .string(change.to.rawValue),
        "reasons": .array(change.reasons.map { .string($0) }),
      ])
    }
    lines += failed.map { .object(["case": .string($0.caseID), "error": .string($0.reason)]) }
    lines.append(
      .object([
        "weighed": .number("\(weighed)"), "changed": .number("\(changes.count)"),
        "unchanged": .number("\(unchanged)"), "in_hand": .number("\(inHand)"),
        "failed": .number("\(failed.count)"),
        "rule_pack": .string(rulePack),
        "previous_rule_packs": .array(previousRulePacks.map { .string($0) }),
        "pages_fetched": .number("\(pagesFetched)"), "dry_run": .bool(dryRun),
      ]))
    return lines.map { Inert.json($0.compact) + "\n" }.joined()
  }

  private struct Group {
    var from: Bucket
    var to: Bucket
    var count = 0
    var reasons: [String: Int] = [:]
  }

  private var groups: [Group] {
    var byMove: [[Bucket]: Group] = [:]
    for change in changes {
      var group = byMove[[change.from, change.to]] ?? Group(from: change.from, to: change.to)
      group.count += 1
      for reason in Set(change.reasons) { group.reasons[reason, default: 0] += 1 }
      byMove[[change.from, change.to]] = group
    }
    return byMove.values.sorted { left, right in
      left.count != right.count ? left.count > right.count : (left.from, left.to) < (right.from, right.to)
    }
  }

  /// `brand-price 24, replica-wording 7`; a single reason for all needs no number.
  private func reasons(_ counts: [String: Int]) -> String {
    let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    if sorted.count == 1, let only = sorted.first { return only.key }
    return sorted.prefix(4).map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      + (sorted.count > 4 ? ", …" : "")
  }
}
