import CaseModel
import Glibc
import Synchronization

/// Writes files so that after a crash the old one or the new one is there, whole.
public enum DurableFile {
  private static let counter = Atomic<Int>(0)

  /// A name that no other file of this process, and none of another living one, has.
  static func temporaryName() -> String {
    let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
    return ".tmp-\(getpid())-\(Nanoseconds.now())-\(number)"
  }

  /// Replaces `path` by `bytes`: written beside it, flushed, renamed, and the directory flushed.
  public static func write(_ bytes: [UInt8], to path: String, mode: UInt32 = 0o600) throws(DocketError) {
    let directory = parent(of: path)
    let temporary = directory + "/" + temporaryName()
    _ = try Posix.create(temporary, bytes: bytes, mode: mode, flush: true)
    do {
      try Posix.rename(temporary, path)
    } catch {
      unlink(temporary)
      throw error
    }
    try Posix.flushDirectory(directory)
  }

  /// Waits until a file that something else wrote is on the disk.
  static func flush(_ path: String) throws(DocketError) {
    let descriptor = try Posix.open(path, O_RDONLY)
    defer { close(descriptor) }
    try Posix.check("flush", path) { fsync(descriptor) }
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
