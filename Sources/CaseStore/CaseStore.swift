import CaseModel
import GRDB

/// Cases between their files, which are the truth, and an index, which is derived from them.
///
/// Whoever changes anything holds the tree's `TreeLock`.
public final class CaseStore: Sendable {
  /// What makes two complaints the same one; nil where a report can have no twin.
  public typealias ComplaintKey = @Sendable (Report, Case) -> String?

  /// Whether the store may change the tree.
  public enum Access: Sendable {
    /// With the tree's lock held.
    case readWrite
    /// Beside a run: sees what the index last knew.
    case readOnly
  }

  public let tree: QueueTree
  /// Why the index was built anew, where it was: worth a message. The first `sync` fills it.
  public let indexRebuilt: String?
  let access: Access
  let queue: DatabaseQueue
  let complaint: ComplaintKey
  let state = Locked(State())

  /// What the store remembers between calls.
  struct State {
    var closed = false
    /// Whether a reader left the index that it built in the tree, which had none.
    var indexKept = false
    /// Directories as of the last look, by their path under the root; nil before the first.
    var stamps: [String: DirectoryStamp]?
  }

  /// Opens the index, or an empty one in the place of one that is missing, of another version or damaged.
  public init(
    _ tree: QueueTree, access: Access = .readWrite, complaint: @escaping ComplaintKey = { _, _ in nil }
  ) throws(DocketError) {
    self.tree = tree
    self.access = access
    self.complaint = complaint
    switch access {
    case .readWrite:
      let opened = try IndexFile.open(tree)
      queue = opened.queue
      indexRebuilt = opened.rebuilt
    case .readOnly:
      if let opened = try IndexFile.openToRead(tree) {
        queue = opened
        indexRebuilt = nil
      } else {
        queue = try IndexFile.scratch()
        indexRebuilt = "there was none that could be read"
      }
    }
    if access == .readOnly, indexRebuilt != nil {
      _ = try sync()
      let kept = IndexFile.keep(queue, for: tree)
      state.withLock { $0.indexKept = kept }
    }
  }

  deinit { try? close() }

  /// Writes the index anew, so that nothing of removed rows is left in its free pages.
  public func compact() throws(DocketError) {
    do {
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
    } catch {
      throw IndexFailure.error(error, path: tree.index)
    }
  }

  /// Ends the work with the index, so that the next run can trust it without a look inside.
  public func close() throws(DocketError) {
    let already = state.withLock { state in
      defer { state.closed = true }
      return state.closed
    }
    if already { return }
    do {
      if access == .readWrite {
        // A reader beside us may hold the log open: then it stays, and the next run folds it in.
        _ = try? queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      }
      try queue.close()
    } catch {
      throw IndexFailure.error(error, path: tree.index)
    }
    if access == .readWrite { try IndexFile.seal(tree) }
  }

  /// Asks the index, in the midst of a batch too; one statement sees one state of it.
  ///
  /// No transaction is put around a question: one of each report's seven took longer than the answers, and GRDB's own `read`
  /// adds a pragma that makes SQLite compile all statements anew.
  func read<T>(_ body: (Database) throws -> T) throws(DocketError) -> T {
    do {
      return try queue.unsafeReentrantRead(body)
    } catch {
      throw IndexFailure.error(error, path: tree.index)
    }
  }

  func write<T>(_ body: (Database) throws -> T) throws(DocketError) -> T {
    try transaction(.immediate, body)
  }

  /// Makes one transaction of all reads and writes that `body` asks for: a directory of many cases costs one commit.
  ///
  /// What fails takes the index back to before the whole batch; files that were moved by then are found again,
  /// since the directory's stamp went back with it.
  func batch(_ body: () throws(DocketError) -> Void) throws(DocketError) {
    try transaction(.immediate) { _ in try body() }
  }

  /// A transaction of its own, or the part of the batch that is under way.
  private func transaction<T>(
    _ kind: Database.TransactionKind, _ body: (Database) throws -> T
  ) throws(DocketError) -> T {
    do {
      return try queue.unsafeReentrantWrite { database in
        if database.isInsideTransaction { return try body(database) }
        var result: T?
        try database.inTransaction(kind) {
          result = try body(database)
          return .commit
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return result
      }
    } catch {
      throw IndexFailure.error(error, path: tree.index)
    }
  }
}
