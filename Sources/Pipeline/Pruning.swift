import CaseModel
import CaseStore
import Fetch

/// Lets go of what is old or belongs to one person, and leaves the audit trail whole: every case keeps its file, its
/// reports' ids, its assessment and its history, to which what was let go is added.
///
/// Cases are made durable before any file goes: cut short, it is done again.
public struct Pruning {
  let settings: Settings
  let tree: QueueTree
  var report = PruneReport()

  public init(_ settings: Settings) {
    self.settings = settings
    tree = QueueTree(root: settings.queues)
    report.dryRun = settings.dryRun
  }

  /// Finished buckets: nothing in them waits for anyone.
  static let finished: Set<Bucket> = [.closed, .noViolation, .gone, .duplicate]
  /// Cases made durable together.
  static let groupSize = 256

  /// Prunes by age, by person, or both; throws `treeBusy` while a run is at work.
  public mutating func run(olderThan age: String?, person: String?) throws -> PruneReport {
    let lock = settings.dryRun ? nil : try TreeLock.acquire(tree)
    defer { withExtendedLifetime(lock) {} }
    let store = try CaseStore(tree, access: settings.dryRun ? .readOnly : .readWrite) {
      Complaints.key($0, in: $1)
    }
    if !settings.dryRun { _ = try store.sync() }
    if let person { try erase(person, in: store) }
    if let age { try prune(before: AgeLimit.moment(age, now: settings.now), in: store) }
    try letGoOfAttachments(in: store)
    if !settings.dryRun {
      // What was erased may stand there too; the next summary makes them anew.
      try KeptFiles(tree).remove(try KeptFiles(tree).facts())
      if report.reports > 0 { try store.compact() }
    }
    try store.close()
    return report
  }

  mutating func remove(_ files: [KeptFiles.File], _ count: WritableKeyPath<PruneReport, Int>) throws {
    report[keyPath: count] += files.count
    report.bytes += files.reduce(0) { $0 + $1.size }
    if !settings.dryRun { try KeptFiles(tree).remove(files) }
  }

  /// Changes cases in groups; `change` answers the case as it is to be, or nil where it stays.
  mutating func rewrite(
    _ store: CaseStore, in buckets: Set<Bucket> = Set(Bucket.allCases), _ change: (Case) -> Case?
  ) throws {
    var changed: [Case] = []
    var messages: [String] = []
    try store.forEachCase(
      in: buckets, unreadable: { id, error in messages.append("\(id): \(error.what)") },
      { one in if let new = change(one) { changed.append(new) } })
    report.messages += messages
    report.cases += changed.count
    guard !settings.dryRun else { return }
    for start in stride(from: 0, to: changed.count, by: Self.groupSize) {
      let group = changed[start..<min(changed.count, start + Self.groupSize)]
      try store.commit(
        group.map { one in
          var next = one
          next.version += 1
          return .put(next, previousBucket: one.bucket)
        })
    }
  }

  /// Copies that no report names any more.
  private mutating func letGoOfAttachments(in store: CaseStore) throws {
    var named: Set<String> = []
    // A case that cannot be read may name any of them.
    var blind = false
    try store.forEachCase(
      unreadable: { _, _ in blind = true },
      { one in named.formUnion(Erasure.attachments(of: one).compactMap(\.evidence)) })
    guard !blind else { return }
    let orphans = try KeptFiles(tree).attachments().filter { file in
      !named.contains(String(file.path.dropFirst(".docket/evidence/".count)))
    }
    try remove(orphans, \.attachments)
  }
}
