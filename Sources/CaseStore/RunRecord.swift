import CaseModel
import Foundation
import Glibc

/// What one run did: kept in `.docket/runs/` for summaries, audits and the next run.
public struct RunRecord: Sendable, Hashable, Codable {
  public var id: String
  /// The command, such as `run` or `reprocess`.
  public var command: String
  public var started: Timestamp
  /// Absent while the run goes on, and for ever where it was ended from outside.
  public var ended: Timestamp?
  /// What was counted: reports, cases, pages, bytes…
  public var counts: [String: Int]
  /// Why items went where they went: reason to number.
  public var reasons: [String: Int]
  /// Fetches by host: outcome to number.
  public var hosts: [String: [String: Int]]
  public var rulePack: String?
  /// Program, libraries, model.
  public var versions: [String: String]
  /// Switches that change what a run may do, such as `allow_private_network`.
  public var options: [String: String]
  public var error: String?
  /// What else a command wants to say.
  public var other: JSONValue?

  enum CodingKeys: String, CodingKey {
    case id, command, started, ended, counts, reasons, hosts, versions, options, error, other
    case rulePack = "rule_pack"
  }

  public init(command: String, started: Timestamp, rulePack: String? = nil) {
    let stamp = started.description.filter { $0 != ":" }
    id = "\(stamp)-\(getpid())"
    self.command = command
    self.started = started
    self.rulePack = rulePack
    counts = [:]
    reasons = [:]
    hosts = [:]
    versions = [:]
    options = [:]
  }

  /// Writes the record durably; written again under the same id, it replaces itself.
  public func write(_ tree: QueueTree) throws(DocketError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let bytes: [UInt8]
    do {
      bytes = InertJSON.escape(Array(try encoder.encode(self))) + [10]
    } catch {
      throw DocketError(
        code: "run-record", what: "the run record cannot be written: \(error)", exit: .inputOutput)
    }
    try DurableFile.write(bytes, to: tree.runs + "/" + SafeName.make(id) + ".json")
  }

  /// The latest record that can be read; nil where there is none.
  public static func latest(_ tree: QueueTree) throws(DocketError) -> RunRecord? {
    for name in try names(tree).reversed() {
      if let record = read(tree.runs + "/" + name) { return record }
    }
    return nil
  }

  /// Records of runs that started at or after a moment, the earliest first; those that cannot be read are passed over.
  public static func all(_ tree: QueueTree, since: Timestamp? = nil) throws(DocketError) -> [RunRecord] {
    try names(tree).compactMap { read(tree.runs + "/" + $0) }
      .filter { record in since.map { record.started >= $0 } ?? true }
  }

  private static func names(_ tree: QueueTree) throws(DocketError) -> [String] {
    (try Posix.names(in: tree.runs) ?? []).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
  }

  private static func read(_ path: String) -> RunRecord? {
    guard let read = try? Posix.read(path) else { return nil }
    return try? JSONDecoder().decode(RunRecord.self, from: Data(read.bytes))
  }
}
