import CaseModel
import CaseStore
import Summaries

/// Builds the summary of a tree.
public struct SummaryDesk {
  let queues: String
  let now: Timestamp

  public init(queues: String, now: Timestamp) {
    self.queues = queues
    self.now = now
  }

  public func summary(of period: SummaryPeriod) throws -> Summary {
    let tree = QueueTree(root: queues)
    let store = try CaseStore(tree, access: .readOnly) { Complaints.key($0, in: $1) }
    var builder = SummaryBuilder(period: period, now: now)
    try store.forEachCase { builder.add($0) }
    for record in try RunRecord.all(tree, since: period.previous.from) {
      builder.add(
        run: .object([
          "started": .string(record.started.description),
          "ended": record.ended.map { .string($0.description) },
          "hosts": .object(
            record.hosts.sorted { $0.key < $1.key }.map { host, reasons in
              JSONMember(
                host,
                .object(reasons.sorted { $0.key < $1.key }.map { JSONMember($0.key, .number("\($0.value)")) })
              )
            }),
        ]))
    }
    return builder.finish()
  }

  /// Writes a file whole: under a temporary name, flushed, renamed into place.
  public static func write(_ text: String, to path: String) throws {
    try DurableFile.write(Array(text.utf8), to: path, mode: 0o644)
  }
}
