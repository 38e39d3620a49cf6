import CaseModel
import CaseStore
import Fetch
import Intake

/// One run over a tree: takes in what lies in `incoming`, tries what has come due, files every case.
public struct BatchRun {
  let settings: Settings

  public init(_ settings: Settings) { self.settings = settings }

  /// Reports taken in before their cases are weighed and made durable.
  static let batchSize = 1000

  /// Runs to the end and answers what was done.
  ///
  /// Throws `treeBusy` where another run holds the tree, `inputOutput` where a disk fails (nothing is lost: the next
  /// run goes on), `configuration` where the rules are wrong.
  public func run(progress: @escaping (RunProgress) -> Void = { _ in }) throws -> RunReport {
    let tree = QueueTree(root: settings.queues)
    try tree.create()
    let lock = try TreeLock.acquire(tree)
    defer { withExtendedLifetime(lock) {} }
    let store = try CaseStore(tree) { Complaints.key($0, in: $1) }
    var report = RunReport(started: settings.now)
    report.allowPrivateNetwork = settings.allowPrivateNetwork
    report.dryRun = settings.dryRun
    report.messages += SyncMessages.text(of: try store.sync(), rebuilt: store.indexRebuilt)
    if !settings.dryRun {
      // Archives that a crash left open get their names before anything looks for them.
      try EvidenceArchive(directory: tree.evidence, now: { [now = settings.now] in now }).recover()
    }
    let waiting = try IncomingDirectory(path: tree.incoming).list().filter(\.isWork)
    let due = try store.due(before: settings.now)
    guard !waiting.isEmpty || !due.isEmpty else { return report }
    let session = try RunSession(settings, tree: tree, store: store, report: report, progress: progress)
    do {
      for item in waiting { try session.takeIn(item) }
      try session.retry(due.filter { $0.bucket == .deferred }.map(\.id))
      try session.evidence.close()
    } catch {
      try? session.writeRecord(failure: error)
      throw error
    }
    try session.writeRecord()
    if let unread = session.unread { throw unread }
    return session.report
  }
}

extension IncomingDirectory.Entry {
  /// Whether a run has anything to do with it: attachments wait for the reports that name them.
  var isWork: Bool {
    if case .attachment = self { false } else { true }
  }
}
