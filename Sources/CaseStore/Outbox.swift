import CaseModel
import Glibc

/// Messages on their way out: files under `queues/.docket/outbox/`, named after their Message-ID.
///
/// A batch is staged before the cases that call for it are durable, and released after: whatever instruction the
/// machine stops at, each message of a durable case is there once, and none of a case that never became durable.
public struct Outbox: Sendable {
  /// A message as it leaves.
  public struct Message: Sendable, Hashable {
    /// The Message-ID without brackets; it begins with the id of the case whose file names it, where there is one.
    public var id: String
    public var bytes: [UInt8]

    public init(id: String, bytes: [UInt8]) {
      self.id = id
      self.bytes = bytes
    }
  }

  /// A message that waits to be handed over.
  public struct Waiting: Sendable, Hashable {
    public var name: String
    public var path: String
    /// How often it was refused.
    public var attempts: Int
    public var due: Timestamp?
  }

  let tree: QueueTree

  public init(_ tree: QueueTree) { self.tree = tree }

  var new: String { tree.outbox + "/new" }
  var staged: String { tree.outbox + "/staged" }
  var sent: String { tree.outbox + "/sent" }
  var failed: String { tree.outbox + "/failed" }

  func create() throws(DocketError) {
    for path in [tree.outbox, new, staged, sent, failed] { try Posix.makeDirectory(path) }
  }

  static func fileName(_ message: Message) -> String {
    SafeName.make(message.id) + ".eml"
  }

  /// Writes messages where they count for nothing yet, and flushes them; answers their names.
  ///
  /// - Parameter flushing: false where the commit that follows is told to flush them with its own files.
  public func stage(_ messages: [Message], flushing: Bool = true) throws(DocketError) -> [String] {
    guard !messages.isEmpty else { return [] }
    try create()
    var names: [String] = []
    for message in messages {
      let name = Self.fileName(message)
      let path = staged + "/" + name
      try Posix.remove(path)
      _ = try Posix.create(path, bytes: message.bytes, flush: flushing && messages.count <= 3)
      names.append(name)
    }
    if flushing, messages.count > 3, try !Posix.flushFileSystem(of: staged) {
      for name in names {
        let descriptor = try Posix.open(staged + "/" + name, O_RDONLY)
        defer { close(descriptor) }
        try Posix.check("flush", name) { fsync(descriptor) }
      }
    }
    return names
  }

  /// The files of staged messages, by the names that `stage` gave.
  public func paths(ofStaged names: [String]) -> [String] { names.map { staged + "/" + $0 } }

  /// Lets staged messages go; one that was sent before, by a run that was cut short, is not sent again.
  public func release(_ names: [String]) throws(DocketError) {
    guard !names.isEmpty else { return }
    for name in names { try release(name) }
    try Posix.flushDirectory(new)
  }

  private func release(_ name: String) throws(DocketError) {
    let from = staged + "/" + name
    guard try Posix.exists(from) else { return }
    if try Posix.exists(sent + "/" + name) {
      try Posix.remove(from)
    } else {
      try Posix.rename(from, new + "/" + name)
    }
  }

  /// Settles what a run that was cut short left staged: a message that its case names goes out, another one is dropped.
  public func recover(named: (_ caseID: String, _ messageID: String) throws(DocketError) -> Bool)
    throws(DocketError) -> Int
  {
    var count = 0
    for name in try Posix.names(in: staged) ?? [] where name.hasSuffix(".eml") {
      let caseID = String(name.prefix(18))
      let rest = String(name.dropLast(4))
      if QueueTree.isCaseID(caseID), try named(caseID, rest) {
        try release(name)
      } else {
        try Posix.remove(staged + "/" + name)
      }
      count += 1
    }
    return count
  }

  /// Whether a run that was cut short left messages staged.
  public func hasStaged() throws(DocketError) -> Bool { try Posix.holdsAny(staged) }

  /// Whether any message waits to be handed over, without a look at how many.
  public func hasWaiting() throws(DocketError) -> Bool { try Posix.holdsAny(new) }

  /// Messages that are due, the oldest name first.
  public func waiting(due now: Timestamp) throws(DocketError) -> [Waiting] {
    var found: [Waiting] = []
    for name in try Posix.names(in: new) ?? [] where name.hasSuffix(".eml") {
      let path = new + "/" + name
      var one = Waiting(name: name, path: path, attempts: 0, due: nil)
      if let note = try Posix.read(path + ".retry"), let value = Self.retry(note.bytes) {
        one.attempts = value.attempts
        one.due = value.due
        if value.due > now { continue }
      }
      found.append(one)
    }
    return found
  }

  /// How many messages wait, whether due or not.
  public func count() throws(DocketError) -> Int {
    (try Posix.names(in: new) ?? []).count { $0.hasSuffix(".eml") }
  }

  private static func retry(_ bytes: [UInt8]) -> (attempts: Int, due: Timestamp)? {
    let parts = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard parts.count >= 2, let attempts = Int(parts[0]), let due = Timestamp(String(parts[1])) else {
      return nil
    }
    return (attempts, due)
  }

  /// It was taken: it is kept under `sent`.
  public func finish(_ one: Waiting) throws(DocketError) {
    try Posix.rename(one.path, sent + "/" + one.name)
    try Posix.remove(one.path + ".retry")
  }

  /// It was refused: tried again when `due` comes, or kept under `failed` where there is no more try.
  public func refuse(_ one: Waiting, attempts: Int, due: Timestamp?, because: String) throws(DocketError) {
    let reason = because.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(500)
    guard let due else {
      try DurableFile.write(
        Array("\(attempts) tries\n\(reason)\n".utf8), to: failed + "/" + one.name + ".why")
      try Posix.rename(one.path, failed + "/" + one.name)
      return try Posix.remove(one.path + ".retry")
    }
    try DurableFile.write(Array("\(attempts) \(due)\n\(reason)\n".utf8), to: one.path + ".retry")
  }
}
