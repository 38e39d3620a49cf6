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
    /// Why it cannot be sent: it is kept under `failed` then, for a person.
    public var problem: String?

    public init(id: String, bytes: [UInt8], problem: String? = nil) {
      self.id = id
      self.bytes = bytes
      self.problem = problem
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
      let flush = flushing && messages.count <= 3
      for old in [path, path + ".why"] { try Posix.remove(old) }
      if let problem = message.problem {
        _ = try Posix.create(path + ".why", bytes: Self.why(attempts: 0, problem), flush: flush)
      }
      _ = try Posix.create(path, bytes: message.bytes, flush: flush)
      names.append(name)
    }
    if flushing, messages.count > 3, try !Posix.flushFileSystem(of: staged) {
      for path in paths(ofStaged: names) {
        let descriptor = try Posix.open(path, O_RDONLY)
        defer { close(descriptor) }
        try Posix.check("flush", path) { fsync(descriptor) }
      }
    }
    return names
  }

  /// The files of staged messages, by the names that `stage` gave.
  public func paths(ofStaged names: [String]) -> [String] {
    names.flatMap { name -> [String] in
      let path = staged + "/" + name
      return ((try? Posix.exists(path + ".why")) ?? false) ? [path + ".why", path] : [path]
    }
  }

  /// Lets staged messages go; one that was sent before, by a run that was cut short, is not sent again.
  public func release(_ names: [String]) throws(DocketError) {
    guard !names.isEmpty else { return }
    for name in names { try release(name) }
    for folder in [new, failed] { try Posix.flushDirectory(folder) }
  }

  private func release(_ name: String) throws(DocketError) {
    let from = staged + "/" + name
    guard try Posix.exists(from) else { return }
    if try Posix.exists(from + ".why") { try Posix.rename(from + ".why", failed + "/" + name + ".why") }
    if try Posix.exists(failed + "/" + name + ".why") {
      try Posix.rename(from, failed + "/" + name)
    } else if try Posix.exists(sent + "/" + name) {
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
    // What a message that was dropped, or never written, leaves behind.
    for name in try Posix.names(in: staged) ?? [] { try Posix.remove(staged + "/" + name) }
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
    guard let due else {
      try DurableFile.write(Self.why(attempts: attempts, because), to: failed + "/" + one.name + ".why")
      try Posix.rename(one.path, failed + "/" + one.name)
      return try Posix.remove(one.path + ".retry")
    }
    try DurableFile.write(
      Array("\(attempts) \(due)\n\(Self.oneLine(because))\n".utf8), to: one.path + ".retry")
  }

  private static func why(attempts: Int, _ reason: String) -> [UInt8] {
    Array("\(attempts) tries\n\(oneLine(reason))\n".utf8)
  }

  private static func oneLine(_ text: String) -> Substring {
    text.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(500)
  }
}
