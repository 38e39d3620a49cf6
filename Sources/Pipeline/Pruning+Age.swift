import CaseModel
import CaseStore
import Fetch
import RuleFiles

extension Pruning {
  /// Lets go of what ended before a moment: reporters' data, pages, inputs.
  mutating func prune(before moment: Timestamp, in store: CaseStore) throws {
    let appealable = min(moment, settings.now.adding(seconds: -(try appealDays()) * 86_400))
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

  private func appealDays() throws -> Int64 {
    let tree = try RuleTree.withoutWeighing(directory: settings.rules)
    var problems: [DocketError] = []
    let days = tree["policy"]?["clocks"]?["appeal_days"]?.integer(&problems) ?? 180
    return Int64(min(max(0, days), 36_500))
  }
}
