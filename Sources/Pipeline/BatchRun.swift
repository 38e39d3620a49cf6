import CaseModel
import CaseStore
import Fetch
import Intake
import Lifecycle
import RuleFiles

/// One run over a tree: takes in what lies in `incoming`, tries what has come due, files every case.
public struct BatchRun {
  let settings: Settings

  public init(_ settings: Settings) { self.settings = settings }

  /// Reports taken in before their cases are weighed and made durable.
  static let batchSize = 250

  /// Runs to the end and answers what was done.
  ///
  /// Throws `treeBusy` where another run holds the tree, `inputOutput` where a disk fails (nothing is lost: the next
  /// run goes on), `configuration` where the rules are wrong.
  public func run(progress: @escaping (RunProgress) -> Void = { _ in }) throws -> RunReport {
    let tree = QueueTree(root: settings.queues)
    if !settings.dryRun { try tree.create() }
    let lock = settings.dryRun ? nil : try TreeLock.acquire(tree)
    defer { withExtendedLifetime(lock) {} }
    let store = try CaseStore(tree, access: settings.dryRun ? .readOnly : .readWrite) {
      Complaints.key($0, in: $1)
    }
    var report = RunReport(started: settings.now)
    report.allowPrivateNetwork = settings.allowPrivateNetwork
    report.dryRun = settings.dryRun
    progress(RunProgress(phase: .readingTree))
    let followed = try follow(store, in: tree, &report)
    let waiting = try IncomingDirectory(path: tree.incoming).list().filter(\.isWork)
    let due = try store.due(before: settings.now)
    let mail = settings.dryRun ? false : try hasMail(in: tree)
    guard !waiting.isEmpty || !due.isEmpty || mail || !followed.isEmpty else {
      try store.close()
      return report
    }
    let session = try RunSession(settings, tree: tree, store: store, report: report, progress: progress)
    // Rules that cannot be used end the run before it has changed anything.
    if !waiting.isEmpty || due.contains(where: { $0.bucket == .deferred }) {
      progress(RunProgress(phase: .loadingRules))
      _ = try session.workshop
    }
    session.tally.retries = due.count { $0.bucket == .deferred }
    // A run that is ended from outside leaves a record too: one without an end.
    try session.writeRecord(ended: false)
    do {
      try session.recoverMessages()
      try session.settle(moved: followed)
      try session.takeIn(waiting)
      try session.retry(due.filter { $0.bucket == .deferred }.map(\.id))
      try session.moveDue(due)
      try session.sendMail()
      try session.finish()
    } catch {
      try? session.writeRecord(failure: error)
      throw error
    }
    if let unread = session.unread { throw unread }
    return session.report
  }

  /// Whether messages were left staged, or wait while there is a program that takes them.
  private func hasMail(in tree: QueueTree) throws -> Bool {
    let outbox = Outbox(tree)
    if try outbox.hasStaged() { return true }
    guard try outbox.hasWaiting() else { return false }
    return try !MailPolicy.load(RuleTree.only("lifecycle", of: settings.rules)).command.isEmpty
  }

  /// Follows what other hands did to the tree; a case that a person moved says so in its history from now on.
  private func follow(_ store: CaseStore, in tree: QueueTree, _ report: inout RunReport) throws -> [String] {
    guard !settings.dryRun else { return [] }
    // Archives that a crash left open get their names before anything looks for them.
    let archive = EvidenceArchive(directory: tree.evidence, now: { [now = settings.now] in now })
    let mended = try archive.recover()
    report.messages += mended.map { "\($0): a run that was cut short left it open; mended" }
    let sync = try store.sync()
    report.messages += SyncMessages.text(of: sync, rebuilt: store.indexRebuilt)
    var puts: [Change] = []
    var ids: [String] = []
    for case .moved(let id, let from, let to) in sync.events {
      guard let one = try store.load(id) else { continue }
      ids.append(id)
      puts.append(.put(HandMove(from: from, to: to).applied(to: one, now: settings.now), previousBucket: to))
    }
    report.moved = puts.count
    if !puts.isEmpty { try store.commit(puts) }
    return ids
  }
}

extension IncomingDirectory.Entry {
  /// Whether a run has anything to do with it: attachments wait for the reports that name them.
  var isWork: Bool {
    if case .attachment = self { false } else { true }
  }
}
