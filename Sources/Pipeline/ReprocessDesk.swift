import CaseModel
import CaseStore
import Fetch
import Lifecycle
import Summaries

/// The state of a reprocessing while it lasts.
final class ReprocessDesk {
  private let settings: Settings
  private let store: CaseStore
  private let workshop: Workshop
  private let evidence: EvidenceArchive
  private let source: PageSource?
  private let engine: LifeEngine
  private var inHand = 0
  private var changes: [ReprocessReport.Change] = []
  private var unchanged = 0
  private var packs: Set<String> = []
  private var fetched = 0
  private var failures: [(id: String, reason: String)] = []

  init(_ settings: Settings, tree: QueueTree, store: CaseStore, refetch: Bool) throws {
    self.settings = settings
    self.store = store
    workshop = try Workshop(settings, cache: tree.state + "/cache", writesCache: !settings.dryRun)
    engine = LifeEngine(rules: try LifeRules.load(workshop.pack.tree))
    evidence = EvidenceArchive(directory: tree.evidence, now: { [now = settings.now] in now })
    source =
      refetch
      ? try PageSource.open(
        settings, policy: workshop.policy.fetch, evidence: settings.dryRun ? nil : evidence) : nil
  }

  var report: ReprocessReport {
    ReprocessReport(
      changes: changes, unchanged: unchanged, inHand: inHand, rulePack: workshop.pack.version,
      previousRulePacks: Array(packs),
      pagesFetched: fetched, failures: failures, dryRun: settings.dryRun)
  }

  func weigh(_ ids: [String]) throws {
    let filed = try ids.compactMap { try store.load($0) }.filter { Reprocessing.triaged.contains($0.bucket) }
    let cases = filed.filter(engine.isTriages)
    inHand += filed.count - cases.count
    let readings = try self.readings(of: cases)
    let items = cases.compactMap { one in readings[one.id].map { (one, $0) } }
    let workshop = self.workshop
    let settings = self.settings
    let sellers = try SellerNeighbours(
      store: store, pending: [], reading: items.map { (cases: [$0.0], reading: $0.1) })
    let weighed = parallelMap(items, jobs: settings.jobs) { one, reading in
      workshop.weighing.advance(
        one, reading: reading, record: Lifecycle.ReporterRecord(), sameSeller: sellers.of(one, reading),
        by: settings.by, event: "reprocessed", now: settings.now)
    }
    var puts: [Change] = []
    for (old, new) in zip(items.map(\.0), weighed) {
      if let pack = old.assessment?.rulePack { packs.insert(pack) }
      if old.bucket == new.bucket {
        unchanged += 1
      } else {
        changes.append(
          .init(caseID: old.id, from: old.bucket, to: new.bucket, reasons: Self.reasons(from: old, to: new)))
      }
      guard old.bucket != new.bucket || old.assessment != new.assessment else { continue }
      var next = new.life == nil ? new : engine.settled(new, now: settings.now)
      next.version += 1
      puts.append(.put(next, previousBucket: old.bucket))
    }
    guard !settings.dryRun, !puts.isEmpty else { return }
    try evidence.flush()
    try store.commit(puts)
  }

  /// The case as it would be if it were weighed now, without a change to anything; nil where no page is kept of it.
  func weighedNow(_ one: Case) throws -> Case? {
    guard let reading = stored(one) else { return nil }
    let sellers = try SellerNeighbours(store: store, pending: [], reading: [(cases: [one], reading: reading)])
    return workshop.weighing.advance(
      one, reading: reading, record: Lifecycle.ReporterRecord(), sameSeller: sellers.of(one, reading),
      by: settings.by, event: "backtest", now: settings.now)
  }

  /// The rules whose weight the two assessments see differently, the heaviest first; else the new reason.
  static func reasons(from old: Case, to new: Case) -> [String] {
    func weights(_ one: Case) -> [String: Double] {
      Dictionary(
        (one.assessment?.signals ?? []).map { ($0.rule, $0.weight) }, uniquingKeysWith: { first, _ in first })
    }
    let before = weights(old)
    let after = weights(new)
    let moved = Set(before.keys).union(after.keys)
      .map { (rule: $0, by: abs((after[$0] ?? 0) - (before[$0] ?? 0))) }
      .filter { $0.by > 0.001 }
      .sorted { ($1.by, $0.rule) < ($0.by, $1.rule) }
    if !moved.isEmpty { return moved.prefix(3).map(\.rule) }
    return [new.history.last?.reason ?? new.assessment?.reason ?? "thresholds"]
  }

  private func readings(of cases: [Case]) throws -> [String: PageReading] {
    var readings: [String: PageReading] = [:]
    if let source {
      let byURL = Dictionary(grouping: cases, by: \.subject.url)
      let requests = byURL.keys.sorted().map { FetchRequest(url: $0) }
      fetched += requests.count
      try source.fetch(requests, keepingIn: settings.dryRun ? nil : evidence, now: settings.now) {
        request, outcome in
        let reading = PageReading.read(outcome, with: workshop.reader)
        for one in byURL[request.url] ?? [] { readings[one.id] = reading }
      }
      try describe(&readings, from: source)
      return readings
    }
    for one in cases {
      if let reading = stored(one) {
        readings[one.id] = reading
      } else {
        failures.append((one.id, "no snapshot to weigh"))
        unchanged += 1
      }
    }
    return readings
  }

  /// Fetches the descriptions that the pages keep in a second document.
  private func describe(_ readings: inout [String: PageReading], from source: PageSource) throws {
    let wanting = readings.filter { $0.value.wantedDescription != nil }
    let byURL = Dictionary(grouping: wanting.keys) { wanting[$0]?.wantedDescription ?? "" }
    guard !byURL.isEmpty else { return }
    try source.fetch(
      byURL.keys.sorted().map { FetchRequest(url: $0) }, keepingIn: settings.dryRun ? nil : evidence,
      now: settings.now
    ) { request, outcome in
      for id in byURL[request.url] ?? [] {
        readings[id] = readings[id]?.adding(description: outcome, with: workshop.reader)
      }
    }
  }

  /// The reading with its description, where that is a second document that the evidence holds.
  private func describe(_ reading: PageReading, of one: Case) -> PageReading {
    guard let url = reading.wantedDescription else { return reading }
    guard let snapshot = one.snapshots.last(where: { $0.url == url }),
      var page = try? evidence.page(for: snapshot)
    else { return reading.withoutDescription }
    page.snapshot = snapshot
    return reading.adding(description: .page(page), with: workshop.reader)
  }

  /// The pack that weighs.
  var rulePack: String { workshop.pack.version }

  /// The page of the last snapshot, read again; the listing in the case file where the evidence is gone.
  private func stored(_ one: Case) -> PageReading? {
    if let snapshot = one.snapshots.last, var page = try? evidence.page(for: snapshot) {
      page.snapshot = snapshot
      return describe(PageReading.read(page, with: workshop.reader), of: one)
    }
    return one.listing.map { PageReading(state: .read, listing: $0) }
  }
}
