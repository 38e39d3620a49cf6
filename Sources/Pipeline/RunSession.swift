import CaseModel
import CaseStore
import Fetch
import Intake
import Lifecycle

/// The state of a run while it lasts: the open tree, the stages, the counts.
final class RunSession {
  let settings: Settings
  let tree: QueueTree
  let store: CaseStore
  let rooms: CaseWorkshop
  private var loaded: Workshop?
  /// Absent in a dry run, which starts nothing.
  let ledger: StartLedger?
  let evidence: EvidenceArchive
  let source: PageSource
  let life: LifeWork
  let progress: (RunProgress) -> Void
  let watch = ItemWatch()
  private let began = ContinuousClock.now
  var report: RunReport
  var tally = RunTally()
  /// Weighed, and not yet durable.
  var pending: [Case] = []
  /// Why the first input was left that could not be opened.
  private(set) var unread: DocketError?
  /// Read pages whose description is a second document, not fetched yet.
  var secondDocuments: [(cases: [Case], url: String, reading: PageReading)] = []
  /// Inputs that are no valid reports, not yet durable.
  private var refused: [Change] = []
  /// What was said of cases, to be applied once the reports before it are filed.
  var said: [(event: CaseEvent, bytes: [UInt8], line: Int, file: String)] = []
  /// Inputs that are read, and whose events are not all applied yet.
  var heldInputs: [Change] = []
  /// Reports that came in with this run, by case: they get a receipt when it is filed.
  var arrived: [String: [Report]] = [:]
  /// Attachments of finished inputs, of which the evidence holds copies.
  var copied: Set<String> = []

  init(
    _ settings: Settings, tree: QueueTree, store: CaseStore, report: RunReport,
    progress: @escaping (RunProgress) -> Void
  ) throws {
    self.settings = settings
    self.tree = tree
    self.store = store
    self.report = report
    self.progress = progress
    rooms = try CaseWorkshop(settings)
    ledger = settings.dryRun ? nil : try StartLedger(tree)
    evidence = EvidenceArchive(
      directory: tree.evidence, maxBytes: rooms.policy.fetch.maxBytes, now: { [now = settings.now] in now }
    )
    life = LifeWork(store: store, settings: settings, rules: rooms.life, keyer: rooms.keyer)
    life.facts = settings.dryRun ? nil : Self.factsLog(of: tree)
    source = try PageSource.open(
      settings, policy: rooms.policy.fetch, evidence: settings.dryRun ? nil : evidence)
    self.report.messages += source.problems
  }

  /// What weighs, loaded when it is first asked for: a run that only moves clocks never asks.
  var workshop: Workshop {
    get throws {
      if let loaded { return loaded }
      let new = try Workshop(settings, cache: tree.state + "/cache", writesCache: !settings.dryRun)
      loaded = new
      report.rulePack = new.pack.version
      return new
    }
  }

  // MARK: - Intake

  /// Takes in what waits: first report files, which may name what lies beside them, then what is no report file.
  func takeIn(_ entries: [IncomingDirectory.Entry]) throws {
    for case .file(let file) in entries { tally.bytes += max(0, file.identity.size) }
    for entry in entries { if case .file = entry { try takeIn(entry) } }
    try applySaid()
    for entry in entries { if case .quarantine = entry { try takeIn(entry) } }
  }

  /// Takes in one item of `incoming`: its reports become cases, then it moves to `processed`.
  private func takeIn(_ entry: IncomingDirectory.Entry) throws {
    switch entry {
    case .attachment: return
    case .quarantine(let quarantine):
      report.inputs += 1
      report.messages.append("\(quarantine.name): \(quarantine.found), expected \(quarantine.expected)")
      guard !settings.dryRun else { return }
      try store.setAside(input: quarantine.rawName, error: quarantine.report.json)
    case .file(let file):
      defer { tally.finished(file: file.identity.size) }
      report.inputs += 1
      let reader: ReportReader
      do {
        reader = try ReportReader(file)
      } catch {
        // One file that may not be read keeps no other waiting; it stays where it is.
        report.messages.append(error.description)
        if error.exit == .inputOutput { unread = unread ?? error }
        return
      }
      try read(file, reader)
    }
  }

  private func read(_ file: InputFile, _ opened: ReportReader) throws {
    var reader = opened
    let attachments = AttachmentChecker(baseDirectory: tree.incoming)
    var merger = newMerger()
    var unreadable: InvalidReport?
    var taken = 0
    var stopped = false
    while !stopped, let item = try reader.next() {
      switch item {
      case .invalid(let invalid) where invalid.wholeFile && taken == 0:
        unreadable = invalid
      case .invalid(let invalid):
        try refuse(invalid)
      case .event(let event, let bytes, let line):
        taken += 1
        said.append((event, bytes, line, file.name))
        if said.count >= BatchRun.batchSize {
          try finish(merger, file: file.name)
          merger = newMerger()
          try applySaid()
        }
      case .report(var one, let bytes, let line):
        if let limit = settings.limit, report.reports >= limit {
          stopped = true
          continue
        }
        report.reports += 1
        taken += 1
        try check(&one, with: attachments)
        switch try merger.add(one) {
        case .merged: if let id = merger.caseID(of: one.id) { arrived[id, default: []].append(one) }
        case .duplicate:
          report.duplicates += 1
          if let id = merger.caseID(of: one.id) { arrived[id, default: []].append(one) }
        case .known: report.known += 1
        case .conflict:
          report.reports -= 1
          try refuse(InvalidReport(conflict: one, bytes: bytes, file: file.name, line: line))
        case .refused(let error):
          report.reports -= 1
          try refuse(
            InvalidReport(error, refusing: bytes, file: file.name, line: line, field: "url", found: one.url))
        }
        if merger.order.count >= BatchRun.batchSize {
          tally.bytesOfFile = reader.bytesTaken
          try finish(merger, file: file.name)
          merger = newMerger()
        }
      }
    }
    tally.bytesOfFile = file.identity.size
    try finish(merger, file: file.name)
    try flush()
    try refuseNow()
    if let unreadable { return try setAside(file, unreadable) }
    guard !stopped, !settings.dryRun else { return }
    let done = Change.finishInput(rawName: file.rawName, at: settings.now, identity: file.identity)
    if said.isEmpty { try store.commit([done]) } else { heldInputs.append(done) }
  }

  /// Nothing in the file can be read: it goes to `invalid` as it is, whatever its size.
  private func setAside(_ file: InputFile, _ invalid: InvalidReport) throws {
    report.invalid += 1
    guard !settings.dryRun else { return }
    try store.setAside(input: file.rawName, error: invalid.json)
  }

  private func newMerger() -> ReportMerger {
    ReportMerger(store: store, keyer: rooms.keyer, by: settings.by, now: settings.now)
  }

  func moved(_ cases: [Case]) throws {
    for one in cases { report.buckets[one.bucket, default: 0] += 1 }
  }

  func refuse(_ invalid: InvalidReport) throws {
    report.invalid += 1
    refused.append(
      .invalid(name: "\(invalid.file).\(invalid.line)", bytes: invalid.bytes, error: invalid.json))
    if refused.count >= Self.groupSize { try refuseNow() }
  }

  /// Makes durable what was refused: before the input that it came in is done with.
  func refuseNow() throws {
    let changes = refused
    refused.removeAll(keepingCapacity: true)
    if !settings.dryRun, !changes.isEmpty { try store.commit(changes) }
  }

  private func finish(_ merger: ReportMerger, file: String) throws {
    let cases = merger.order.compactMap { merger.touched[$0] }
    try process(cases, file: file)
  }

  // MARK: - What has come due

  /// Fetches again the pages of deferred cases whose time has come.
  func retry(_ due: [String]) throws {
    for start in stride(from: 0, to: due.count, by: BatchRun.batchSize) {
      tally.retries = due.count - min(due.count, start + BatchRun.batchSize)
      let cases = try due[start..<min(due.count, start + BatchRun.batchSize)].compactMap {
        try store.load($0)
      }
      .filter { $0.bucket == .deferred && ($0.clock?.due ?? settings.now) <= settings.now }
      report.retried += cases.count
      try process(cases, file: "deferred", again: true)
    }
  }

  /// Ends the run in order: the archive whole, the ledger short, the record written, the index sealed.
  func finish() throws {
    guard !settings.dryRun else { return }
    for path in copied.sorted() { try store.finish(attachment: path, at: settings.now) }
    try evidence.close()
    try ledger?.finished()
    try writeRecord()
    try store.close()
  }

  /// Writes what the run has done so far, durably; again under the same name at its end.
  func writeRecord(failure: (any Error)? = nil, ended: Bool = true) throws {
    guard !settings.dryRun else { return }
    var record = RunRecord(command: settings.by, started: settings.now, rulePack: report.rulePack)
    if ended { record.ended = Timestamp(milliseconds: settings.now.milliseconds + began.elapsedMilliseconds) }
    record.counts = report.counts
    record.reasons = report.fetches
    record.hosts = report.failures
    record.versions = Versions.all(docket: settings.version)
    record.options = [
      "allow_private_network": "\(report.allowPrivateNetwork)", "replay": "\(settings.replay != nil)",
      "jobs": "\(settings.jobs)",
    ]
    if let limit = settings.limit { record.options["limit"] = "\(limit)" }
    record.error = failure.map { "\($0)" }
    if !report.messages.isEmpty {
      record.other = .object(["messages": .array(report.messages.prefix(1000).map { .string($0) })])
    }
    try record.write(tree)
  }
}

extension ContinuousClock.Instant {
  /// Whole milliseconds from this instant until now.
  var elapsedMilliseconds: Int64 {
    let span = ContinuousClock.now - self
    return span.components.seconds * 1000 + span.components.attoseconds / 1_000_000_000_000_000
  }
}
