import CaseModel
import CaseStore
import Fetch
import Lifecycle
import Summaries

/// Weighs filed cases again: from their snapshots, or, with `refetch`, from the pages as they are now.
public struct Reprocessing {
  let settings: Settings

  public init(_ settings: Settings) { self.settings = settings }

  /// Buckets whose cases triage may move; the others are a person's or a clock's.
  static let triaged: Set<Bucket> = [
    .deferred, .needsInfo, .review, .escalated, .violation, .noViolation, .gone, .held,
  ]
  /// Cases weighed before they are made durable together.
  static let groupSize = 128

  /// Weighs the cases of these places again and answers which change bucket; `dryRun` changes nothing.
  public func run(_ places: [String], refetch: Bool) throws -> ReprocessReport {
    let read = try places.map { try TreePlace.read($0, defaultRoot: settings.queues) }
    let roots = Set(read.map(\.root))
    guard roots.count == 1, let root = roots.first else {
      throw DocketError(
        code: "trees-differ", what: "the places lie in different queue trees",
        remedy: "reprocess one tree at a time", exit: .usage)
    }
    let tree = QueueTree(root: root)
    let lock = settings.dryRun ? nil : try TreeLock.acquire(tree)
    defer { withExtendedLifetime(lock) {} }
    let store = try CaseStore(tree, access: settings.dryRun ? .readOnly : .readWrite) {
      Complaints.key($0, in: $1)
    }
    if !settings.dryRun { _ = try store.sync() }
    let ids = try caseIDs(of: read, in: store)
    let desk = try ReprocessDesk(settings, tree: tree, store: store, refetch: refetch)
    for start in stride(from: 0, to: ids.count, by: Self.groupSize) {
      try desk.weigh(Array(ids[start..<min(ids.count, start + Self.groupSize)]))
    }
    return desk.report
  }

  private func caseIDs(of places: [TreePlace], in store: CaseStore) throws -> [String] {
    var ids: Set<String> = []
    for place in places {
      if let name = place.caseName {
        let found = try store.find(name).filter { $0.duplicateOf == nil }
        guard !found.isEmpty else {
          throw DocketError(code: "case-unknown", what: "there is no case '\(name)'", exit: .badInput)
        }
        ids.formUnion(found.map(\.id))
      } else if let bucket = place.bucket {
        ids.formUnion(try store.cases(bucket: bucket, sort: .id).map(\.id))
      } else {
        for bucket in Self.triaged { ids.formUnion(try store.cases(bucket: bucket, sort: .id).map(\.id)) }
      }
    }
    return ids.sorted()
  }
}
