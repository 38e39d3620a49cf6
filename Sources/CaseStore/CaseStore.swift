import CaseModel
import GRDB
import Synchronization

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
  let state = Mutex(State())

  /// What the store remembers between calls.
  struct State {
    var closed = false
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
        queue = try IndexFile.inMemory()
        indexRebuilt = "there was none that could be read"
      }
    }
    if access == .readOnly, indexRebuilt != nil { _ = try sync() }
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

  /// Asks the index; one statement sees one state of it.
  ///
  /// GRDB's `read` puts a transaction and two pragmas around every question, and a pragma makes SQLite compile all statements
  /// anew: that took longer than the answers.
  func read<T>(_ body: (Database) throws -> T) throws(DocketError) -> T {
    do {
      return try queue.unsafeRead(body)
    } catch {
      throw IndexFailure.error(error, path: tree.index)
    }
  }

  func write<T>(_ body: (Database) throws -> T) throws(DocketError) -> T {
    do {
      return try queue.write(body)
    } catch {
      throw IndexFailure.error(error, path: tree.index)
    }
  }
}
