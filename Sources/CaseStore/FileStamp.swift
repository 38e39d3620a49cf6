import Glibc

/// What tells one state of a file from another without reading it.
struct FileStamp: Sendable, Hashable {
  var inode: Int64
  var size: Int64
  /// Nanoseconds since 1970.
  var modified: Int64

  init(inode: Int64, size: Int64, modified: Int64) {
    self.inode = inode
    self.size = size
    self.modified = modified
  }

  init(_ status: stat) {
    inode = Int64(bitPattern: UInt64(status.st_ino))
    size = Int64(status.st_size)
    modified = Nanoseconds.from(status.st_mtim)
  }
}

/// What tells one state of a directory's list of names from another.
///
/// The change time is in it because `rsync -a` and `tar` set modification times back; nothing sets that one.
struct DirectoryStamp: Sendable, Hashable {
  var inode: Int64
  var modified: Int64
  var changed: Int64

  /// Equal to no directory's stamp: what is in it must be read.
  static let unknown = DirectoryStamp(inode: 0, modified: 0, changed: 0)

  init(inode: Int64, modified: Int64, changed: Int64) {
    self.inode = inode
    self.modified = modified
    self.changed = changed
  }

  init(_ status: stat) {
    inode = Int64(bitPattern: UInt64(status.st_ino))
    modified = Nanoseconds.from(status.st_mtim)
    changed = Nanoseconds.from(status.st_ctim)
  }

  /// Whether a change after this stamp was taken could still show the same stamp: the kernel's clock ticks
  /// every 1 to 10 ms.
  func isFresh(at now: Int64) -> Bool { now < changed || now - changed < 20_000_000 }
}

/// Times of the file system as one number.
enum Nanoseconds {
  static func from(_ time: timespec) -> Int64 {
    Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000).partialValue &+ Int64(time.tv_nsec)
  }

  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return from(time)
  }
}
