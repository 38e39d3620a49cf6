import CaseModel
import GRDB

extension IndexFile {
  /// Says which state of the index file a clean end left behind: what differs from it was not written by us.
  static func seal(_ tree: QueueTree) throws(DocketError) {
    guard let status = try Posix.status(tree.index) else { return }
    try? Posix.remove(tree.index + ".seal")
    _ = try Posix.create(tree.index + ".seal", bytes: Array(text(FileStamp(status)).utf8), flush: false)
  }

  private static func text(_ stamp: FileStamp) -> String {
    "\(stamp.inode) \(stamp.size) \(stamp.modified)\n"
  }

  /// Why the index file cannot be believed; nil where it can.
  ///
  /// A clean end leaves a seal that fits. A run that was killed leaves a write-ahead log and no fitting seal: then
  /// SQLite's own check decides. Anything else was changed by someone: no check finds a flipped letter, so it is
  /// built anew.
  static func distrust(_ tree: QueueTree) throws(DocketError) -> String? {
    guard let status = try Posix.status(tree.index), Posix.isRegular(status) else { return "it was no file" }
    let sealed = try Posix.read(tree.index + ".seal").map { String(decoding: $0.bytes, as: UTF8.self) }
    if sealed == text(FileStamp(status)) { return nil }
    guard try Posix.exists(tree.index + "-wal") else { return "it was changed by something else than docket" }
    do {
      let queue = try DatabaseQueue(path: tree.index)
      let answer = try queue.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
      try queue.close()
      // Closing folded the log into the file.
      return answer == "ok" ? nil : "it was damaged"
    } catch {
      return "it was damaged"
    }
  }
}
