import CaseModel
import CaseStore
import Summaries

/// Looks at what earlier runs noted: what stands behind a summary's numbers of runs and of fetches that failed.
public struct RunsDesk {
  /// Which runs are wanted.
  public struct Query: Sendable {
    public var since: Timestamp?
    /// Up to, not including.
    public var until: Timestamp?
    /// Those alone that never said that they ended.
    public var unfinished = false
    /// Those alone in which fetches of this host's pages failed.
    public var host: String?
    /// And for this reason.
    public var failure: String?

    public init() {}
  }

  /// One run: for the terminal's table, and as JSON for programs.
  public struct Line: Sendable {
    public var row: RunTable.Row
    public var json: JSONValue
  }

  private let queues: String

  public init(queues: String) { self.queues = queues }

  /// The runs asked for, the earliest first.
  public func list(_ query: Query) throws -> [Line] {
    let tree = QueueTree(root: queues)
    try tree.mustBeThere()
    return try RunRecord.all(tree, since: query.since)
      .filter { record in query.until.map { record.started < $0 } ?? true }
      .filter { !query.unfinished || $0.ended == nil }
      .sorted { ($0.started, $0.id) < ($1.started, $1.id) }
      .compactMap { Self.line($0, query) }
  }

  private static func line(_ record: RunRecord, _ query: Query) -> Line? {
    var counts = record.counts.map { (name: $0.key, count: $0.value) }
    if query.host != nil || query.failure != nil {
      counts = failures(record, query).map { (name: $0.reason, count: $0.times) }
      guard !counts.isEmpty else { return nil }
    }
    counts.sort { ($1.count, $0.name) < ($0.count, $1.name) }
    let json = JSONValue.object([
      "id": .string(record.id), "command": .string(record.command),
      "started": .string(record.started.description), "ended": record.ended.map { .string($0.description) },
      "counts": .object(counts.map { JSONMember($0.name, .number("\($0.count)")) }),
    ])
    return Line(
      row: RunTable.Row(
        command: record.command, started: record.started, ended: record.ended, counts: counts),
      json: json)
  }

  private static func failures(_ record: RunRecord, _ query: Query) -> [FetchFailure] {
    var sums: [String: Int] = [:]
    for (host, outcomes) in record.hosts {
      if let wanted = query.host, host.lowercased() != wanted.lowercased() { continue }
      for failure in outcomes.compactMap({ FetchFailure($0.key, $0.value) })
      where query.failure.map(failure.isCalled) ?? true {
        sums[failure.reason, default: 0] += failure.times
      }
    }
    return sums.compactMap { FetchFailure($0.key, $0.value) }
  }
}
