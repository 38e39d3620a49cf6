import CaseModel
import CaseStore
import Fetch
import Lifecycle

extension RunSession {
  /// Cases made durable together: one flush for many.
  static let groupSize = 256
  /// Pages held in memory at once, by number and by size.
  static let pagesHeld = 64
  static let bytesHeld = 24 << 20

  /// Reads the pages that these cases need, weighs and routes them, and makes them durable.
  ///
  /// A subject that was started before without an end is worked on alone, after the others, so that what ended a run
  /// cannot take its neighbours with it; after three starts it is held.
  ///
  /// - Parameter again: whether even cases are weighed that people have in hand.
  func process(_ cases: [Case], file: String, again: Bool = false) throws {
    func isFiled(_ one: Case) -> Bool {
      one.bucket == .duplicate || (!again && isDecided(one) && !isLate(one))
    }
    try commit(cases.filter(isFiled))
    var open: [Case] = []
    for one in cases where !isFiled(one) {
      let knows = LateReport.isLate(one) || (again && one.life != nil)
      let until = knows ? nil : try life.suspension(of: one)
      if let until { try commit([waiting(one, until: until)]) } else { open.append(one) }
    }
    let suspects = ledger?.suspects ?? [:]
    var works = try group(open)
    var alone = works.filter { suspects[$0.key, default: 0] > 0 }
    works.removeAll { suspects[$0.key, default: 0] > 0 }
    tally.open = works.count + alone.count
    if !again { tally.seen += tally.open }
    for start in stride(from: 0, to: works.count, by: Self.groupSize) {
      let chunk = Array(works[start..<min(works.count, start + Self.groupSize)])
      try work(on: chunk, file: file)
    }
    // The least suspect first: what ends this run too has not kept its neighbours from their end.
    alone.sort { suspects[$0.key, default: 0] < suspects[$1.key, default: 0] }
    for suspect in alone {
      if suspects[suspect.key, default: 0] >= 3 {
        try commit(suspect.cases.map(held))
        try ledger?.end([suspect.key])
        tell(1, file: file)
      } else {
        try work(on: [suspect], file: file)
      }
    }
  }

  /// Whether a person or a clock has the case: a new report is added to it, and nothing is weighed again.
  private func isDecided(_ one: Case) -> Bool {
    guard one.version > 0 else { return false }
    return [.closed, .awaitingSeller, .appealed].contains(one.bucket) || !life.engine.isTriages(one)
  }

  /// Whether reports came to a closed case that somebody sent who is heard: then its page is looked at again.
  private func isLate(_ one: Case) -> Bool {
    guard LateReport.isLate(one), let reports = arrived[one.id], !reports.isEmpty else { return false }
    var apart = one
    apart.reports = reports
    return (try? life.suspension(of: apart)).flatMap { $0 } == nil
  }

  /// What reporters send whose reports are not taken for a time.
  private func waiting(_ one: Case, until: Timestamp) -> Case {
    var waiting = one
    waiting.bucket = .deferred
    waiting.clock = Clock(due: until, action: LifeWork.suspensionOver)
    waiting.history.append(
      HistoryEntry(
        at: settings.now, event: "suspended", by: settings.by, from: one.version > 0 ? one.bucket : nil,
        to: .deferred, reason: "most reports of its reporters were unfounded, and they were warned"))
    return waiting
  }

  private func held(_ one: Case) -> Case {
    var held = one
    held.bucket = .held
    held.clock = nil
    held.history.append(
      HistoryEntry(
        at: settings.now, event: "held", by: settings.by, from: one.version > 0 ? one.bucket : nil, to: .held,
        reason: "work on it ended a run three times; look at its page before it is tried again"))
    return held
  }

  private func group(_ cases: [Case]) throws -> [SubjectWork] {
    var places: [String: Int] = [:]
    var works: [SubjectWork] = []
    for one in cases {
      if let place = places[one.subject.key] {
        works[place].cases.append(one)
      } else {
        places[one.subject.key] = works.count
        works.append(SubjectWork(key: one.subject.key, url: one.subject.url, cases: [one]))
      }
    }
    for index in works.indices { try lookBack(&works[index]) }
    return works
  }

  /// Finds what the tree knows of a subject: a fresh reading spares the fetch, an older one makes it conditional.
  private func lookBack(_ work: inout SubjectWork) throws {
    for row in try store.cases(ofSubjectKey: work.key) where row.duplicateOf == nil {
      // What a report adds to a case is not what is looked for: one that is in hand need not be read again.
      let inHand = work.cases.first { $0.id == row.id && $0.version > 0 }
      guard let earlier = try inHand ?? store.load(row.id) else { continue }
      guard let snapshot = earlier.snapshots.last else { continue }
      if work.previous.map({ $0.fetchedAt < snapshot.fetchedAt }) ?? true { work.previous = snapshot }
      let age = settings.now.seconds(since: snapshot.fetchedAt)
      // What a page showed before the end of a case says nothing of what it shows now.
      if work.cases.contains(where: LateReport.isLate) { continue }
      if let listing = earlier.listing, earlier.assessment != nil, age >= 0,
        age < rooms.policy.snapshotFreshSeconds
      {
        work.known = PageReading(state: .read, listing: listing, snapshot: snapshot)
      }
    }
  }

  /// Counts listings as done, and says so.
  private func tell(_ done: Int, file: String, waiting hosts: [String: Int] = [:]) {
    tally.done += done
    tally.open = max(0, tally.open - done)
    var left = tally.left
    if let limit = settings.limit {
      left.count = min(left.count, tally.open + tally.retries + max(0, limit - report.reports))
    }
    progress(
      RunProgress(
        done: tally.done, left: left.count, isEstimate: left.isEstimate, file: file, hosts: hosts))
  }

  private func work(on works: [SubjectWork], file: String) throws {
    let keys = works.map(\.key)
    try ledger?.begin(keys)
    try settle(works.filter { $0.known != nil }.map { ($0, nil) })
    var waiting: [(SubjectWork, FetchOutcome?)] = []
    var bytes = 0
    let unknown = works.filter { $0.known == nil }
    var hosts = waitingHosts(unknown)
    tell(works.count - unknown.count, file: file, waiting: hosts)
    try fetch(unknown) { work, outcome in
      self.count(outcome, url: work.url)
      let outcome = self.readBack(outcome, url: work.url)
      if case .page(let page) = outcome { bytes += page.body.count }
      waiting.append((work, outcome))
      if waiting.count >= Self.pagesHeld || bytes >= Self.bytesHeld {
        try self.settle(waiting)
        waiting.removeAll(keepingCapacity: true)
        bytes = 0
      }
      hosts[self.rooms.host(of: work.url), default: 1] -= 1
      self.tell(1, file: file, waiting: hosts)
    }
    try settle(waiting)
    try settleDescriptions()
    try flush()
    try ledger?.end(keys)
  }

  /// Reads pages and weighs them; those whose description is a second document wait for it.
  private func settle(_ items: [(SubjectWork, FetchOutcome?)]) throws {
    let workshop = try self.workshop
    let settings = self.settings
    let watch = self.watch
    let readings = parallelMap(items, jobs: settings.jobs) { work, outcome in
      watch.watching(work.url) {
        work.known
          ?? outcome.map { PageReading.read($0, with: workshop.reader) }
          ?? PageReading(state: .unavailable(reason: "not-fetched", retryAfter: nil))
      }
    }
    let read = zip(items, readings).map { (cases: $0.0.cases, url: $0.0.url, reading: $1) }
    secondDocuments += read.filter { $0.reading.wantedDescription != nil }
    try weigh(read.filter { $0.reading.wantedDescription == nil })
  }

  /// Weighs and routes; different pages at once.
  func weigh(_ read: [(cases: [Case], url: String, reading: PageReading)]) throws {
    let records = try reporterRecords(read.flatMap(\.cases))
    let workshop = try self.workshop
    let settings = self.settings
    let watch = self.watch
    let sellers = try SellerNeighbours(
      store: store, pending: pending, reading: read.map { (cases: $0.cases, reading: $0.reading) })
    let late = LateReport(engine: life.engine, by: settings.by, now: settings.now)
    let advanced = parallelMap(read, jobs: settings.jobs) { cases, url, reading in
      watch.watching(url) {
        cases.map { one in
          let weighed = workshop.weighing.advance(
            one, reading: reading, record: records[one.id] ?? Lifecycle.ReporterRecord(),
            sameSeller: sellers.of(one, reading), by: settings.by, event: "assessed", now: settings.now)
          return LateReport.isLate(one) ? late.settle(one, weighed: weighed, state: reading.state) : weighed
        }
      }
    }
    pending += advanced.flatMap { $0 }
    if pending.count >= Self.groupSize { try flush() }
  }

  private func reporterRecords(_ cases: [Case]) throws -> [String: Lifecycle.ReporterRecord] {
    var records: [String: Lifecycle.ReporterRecord] = [:]
    for one in cases {
      var sum = Lifecycle.ReporterRecord()
      for id in Set(one.reports.compactMap(\.reporter.id)) {
        let record = try store.record(ofReporter: id)
        sum.upheld += record.upheld
        sum.unfounded += record.unfounded
      }
      records[one.id] = sum
    }
    return records
  }
}
