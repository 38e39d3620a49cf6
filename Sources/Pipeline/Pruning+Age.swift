import CaseModel
import CaseStore
import Fetch
import Lifecycle
import RuleFiles

extension Pruning {
  /// Lets go of what ended before a moment: reporters' data, pages, inputs.
  mutating func prune(before moment: Timestamp, in store: CaseStore) throws {
    let appealable = min(moment, try appealEnds())
    var reports = 0
    let now = settings.now
    let by = settings.by
    try rewrite(store, in: Self.finished) { one in
      guard let last = one.history.last, last.at < (one.bucket == .closed ? appealable : moment) else {
        return nil
      }
      var new = Erasure.erased(one)
      new.snapshots = []
      guard new != one else { return nil }
      reports += zip(new.reports, one.reports).count { $0 != $1 }
      let hashes = one.snapshots.map { String($0.sha256.prefix(16)) }.joined(separator: ", ")
      let pages = hashes.isEmpty ? "" : "; pages let go: sha256 \(hashes)"
      new.history.append(
        HistoryEntry(at: now, event: "pruned", by: by, reason: "ended before \(moment)\(pages)"))
      return new
    }
    report.reports += reports
    let kept = KeptFiles(tree)
    try remove(try kept.processed().filter { $0.modified < moment }, \.processed)
    try remove(try kept.outbox().filter { $0.modified < moment && isOver($0) }, \.mails)
    try remove(try kept.invalid().filter { $0.modified < moment }, \.invalid)
    try remove(try archives(before: moment, in: store), \.archives)
  }

  /// Old archives that no snapshot of any case needs, revisits included.
  private func archives(before moment: Timestamp, in store: CaseStore) throws -> [KeptFiles.File] {
    let old = try KeptFiles(tree).archives().filter { $0.modified < moment }
    guard !old.isEmpty else { return [] }
    let evidence = EvidenceArchive(directory: tree.evidence, now: { [now = settings.now] in now })
    var needed: Set<String> = []
    var seen: Set<Snapshot> = []
    // A case that cannot be read may need any of them.
    var blind = false
    try store.forEachCase(
      unreadable: { _, _ in blind = true },
      { one in
        for snapshot in one.snapshots where seen.insert(snapshot).inserted {
          needed.formUnion(evidence.archives(behind: snapshot))
        }
      })
    guard !blind else { return [] }
    return old.filter { !needed.contains(String($0.path.dropFirst(".docket/evidence/".count))) }
  }

  /// Mail that was sent or given up; what still waits is not Docket's to lose.
  private func isOver(_ file: KeptFiles.File) -> Bool {
    ["sent", "failed"].contains { file.path.hasPrefix(".docket/outbox/\($0)/") }
  }

  /// What was decided up to this moment can no longer be appealed against.
  private func appealEnds() throws -> Timestamp {
    let rules = try LifeRules.load(RuleTree.withoutWeighing(directory: settings.rules))
    guard let span = rules.policy.span("appeal_moderation") else { return Timestamp(milliseconds: 0) }
    let length = rules.calendars.end(of: span, from: settings.now).seconds(since: settings.now)
    return settings.now.adding(seconds: -length)
  }
}
