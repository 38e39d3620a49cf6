import CaseModel
import GRDB
import Glibc

extension IndexFile {
  /// Leaves a reader's own index where the tree had none that can be read, so that the next reader need not read every
  /// case again.
  ///
  /// Only where nobody works on the tree and its directory is ours: an index that another user owns would stop the
  /// next run. Answers whether it was kept; a reader goes on either way.
  static func keep(_ queue: DatabaseQueue, for tree: QueueTree) -> Bool {
    do {
      guard let status = try Posix.status(tree.state), status.st_uid == geteuid() else { return false }
      let lock = try TreeLock.acquire(tree)
      defer { withExtendedLifetime(lock) {} }
      guard try openToRead(tree) == nil else { return false }
      try Posix.makeDirectory(tree.temporary)
      // Where a kill leaves this behind, the next run clears it away.
      let copy = tree.temporary + "/index.sqlite"
      try Posix.remove(copy)
      _ = try Posix.create(copy, bytes: [], flush: false)
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
      // The seal below says that nobody need look inside: what it vouches for must be on the disk first.
      try DurableFile.flush(copy)
      for ending in [".seal", "-wal", "-shm", "-journal"] { try Posix.remove(tree.index + ending) }
      try Posix.rename(copy, tree.index)
      try seal(tree)
      return true
    } catch {
      return false
    }
  }
}
