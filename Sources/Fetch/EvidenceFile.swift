import CaseModel
import Glibc

/// One archive file being written: only ever appended to, cut back where a write failed halfway.
///
/// While it grows its name ends in `.open`, so that a file torn by a crash is told from a whole one.
final class EvidenceFile {
  static let openSuffix = ".open"

  /// The final path under the evidence directory, without the suffix.
  let relativePath: String
  private let directory: String
  private let descriptor: Int32
  private(set) var size: Int64 = 0
  private var isOpen = true
  private var directoriesSynced = false

  init(directory: String, relativePath: String) throws(DocketError) {
    self.directory = directory
    self.relativePath = relativePath
    try Self.makeDirectories(directory + "/" + relativePath)
    let path = directory + "/" + relativePath
    descriptor = open(path + Self.openSuffix, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FetchProblem.io("begin the archive", path) }
  }

  deinit { if isOpen { Glibc.close(descriptor) } }

  /// Appends a whole record; answers where it begins.
  func append(_ bytes: [UInt8]) throws(DocketError) -> Int64 {
    let start = size
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let number = errno
        _ = ftruncate(descriptor, off_t(start))
        _ = lseek(descriptor, off_t(start), SEEK_SET)
        throw FetchProblem.io("write the archive", directory + "/" + relativePath, number)
      }
      done += count
    }
    size += Int64(bytes.count)
    return start
  }

  /// Makes everything written durable, the file's name included.
  func flush() throws(DocketError) {
    guard fsync(descriptor) == 0 else {
      throw FetchProblem.io("flush the archive", directory + "/" + relativePath)
    }
    if directoriesSynced { return }
    var path = directory + "/" + relativePath
    while path.utf8.count > directory.utf8.count, let slash = path.lastIndex(of: "/") {
      path = String(path[..<slash])
      try Self.syncDirectory(path)
    }
    // The evidence directory itself may be new.
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try Self.syncDirectory(String(path[..<slash]))
    }
    directoriesSynced = true
  }

  /// Flushes and gives the file its final name.
  func close() throws(DocketError) {
    guard isOpen else { return }
    try flush()
    isOpen = false
    Glibc.close(descriptor)
    let path = directory + "/" + relativePath
    guard rename(path + Self.openSuffix, path) == 0 else { throw FetchProblem.io("name the archive", path) }
  }

  /// Whether an archive of that name is there, ended or not.
  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0 || access(path + openSuffix, F_OK) == 0
  }

  static func syncDirectory(_ path: String) throws(DocketError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FetchProblem.io("open the directory", path) }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FetchProblem.io("flush the directory", path) }
  }

  /// Makes every directory above `path` that is missing, for the owner alone.
  private static func makeDirectories(_ path: String) throws(DocketError) {
    var position = path.startIndex
    while let slash = path[position...].dropFirst().firstIndex(of: "/") {
      let parent = String(path[..<slash])
      if mkdir(parent, 0o700) != 0, errno != EEXIST { throw FetchProblem.io("make the directory", parent) }
      position = slash
    }
  }
}
