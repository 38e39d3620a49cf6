import CaseModel

/// Where everything in a tree of queues lies.
public struct QueueTree: Sendable, Hashable {
  /// The directory that holds the buckets, without a slash at its end.
  public let root: String

  public init(root: String) {
    var trimmed = root.isEmpty ? "." : root
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    self.root = trimmed
  }

  /// The drop box for report files.
  public var incoming: String { root + "/incoming" }
  /// Inputs that are no valid reports, each with its `.error.json`.
  public var invalid: String { root + "/invalid" }
  /// What is derived or kept for the machine.
  public var state: String { root + "/.docket" }
  public var index: String { state + "/index.sqlite" }
  public var processed: String { state + "/processed" }
  public var evidence: String { state + "/evidence" }
  public var runs: String { state + "/runs" }
  public var lock: String { state + "/lock" }
  public var started: String { state + "/started.json" }
  public var outbox: String { state + "/outbox" }
  /// Files that are being written; whatever lies here when a run starts is a leftover.
  public var temporary: String { state + "/tmp" }
  /// Case files that cannot be read, each with its `.error.json`.
  public var quarantine: String { state + "/quarantine" }

  public func directory(of bucket: Bucket) -> String { root + "/" + bucket.rawValue }

  /// The file of a case: its bucket, the first two digits of its id, its id.
  public func path(of id: String, in bucket: Bucket) -> String {
    directory(of: bucket) + "/" + Self.shard(of: id) + "/" + id + ".json"
  }

  static func shard(of id: String) -> String { String(id.dropFirst(2).prefix(2)) }

  /// Whether a text is a case id: `c-` and 16 lower-case hexadecimal digits. Only such a text becomes a path.
  public static func isCaseID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 18 && bytes[0] == 99 && bytes[1] == 45
      && bytes[2...].allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  static func isShard(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.count == 2 && bytes.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// Makes the directories that are missing, and closes those that hold cases or evidence to all but owner and group.
  ///
  /// The drop box stays as its owner made it: others may have to reach it.
  public func create() throws(DocketError) {
    try Self.makeAll(root)
    var wanted = [incoming, invalid, state, processed, evidence, runs, outbox, temporary, quarantine]
    wanted += Bucket.allCases.map(directory(of:))
    for path in wanted { try Posix.makeDirectory(path) }
    for path in wanted + [index] where path != incoming { try Posix.closeToOthers(path) }
  }

  /// Whether its root is a directory.
  public func isThere() throws(DocketError) -> Bool { try Posix.status(root).map(Posix.isDirectory) ?? false }

  /// Throws `tree-missing` (65) where there is no such directory: an empty answer would read as if all were well.
  public func mustBeThere() throws(DocketError) {
    if try isThere() { return }
    throw DocketError(
      code: "tree-missing", what: "there is no queue tree here", place: .init(file: root),
      remedy: "name it with --queues, or let `docket run` make one", exit: .badInput)
  }

  private static func makeAll(_ path: String) throws(DocketError) {
    if let status = try Posix.status(path), !Posix.isRegular(status) { return }
    let parent = DurableFile.parent(of: path)
    if parent != path, parent != "." { try makeAll(parent) }
    try Posix.makeDirectory(path)
  }
}
