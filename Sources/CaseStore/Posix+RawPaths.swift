import CaseModel
import Glibc

/// Paths as bytes: names that others gave need not be text.
extension Posix {
  static func identity(_ path: [UInt8]) throws(DocketError) -> FileIdentity? {
    var status = stat()
    if lstat(terminated(path), &status) == 0 {
      return FileIdentity(
        inode: UInt64(status.st_ino), size: Int64(status.st_size), seconds: status.st_mtim.tv_sec,
        nanoseconds: status.st_mtim.tv_nsec)
    }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw IOFailure.error(errno, doing: "look at", path: shown(path))
  }

  /// Renames; false where the file has gone.
  static func move(_ from: [UInt8], to target: [UInt8]) throws(DocketError) -> Bool {
    if Glibc.rename(terminated(from), terminated(target)) == 0 { return true }
    if errno == ENOENT { return false }
    throw IOFailure.error(errno, doing: "move from \(shown(from))", path: shown(target))
  }

  private static func terminated(_ path: [UInt8]) -> [CChar] { path.map { CChar(bitPattern: $0) } + [0] }

  private static func shown(_ path: [UInt8]) -> String {
    String(decoding: path, as: UTF8.self).split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : SafeName.make(String($0)) }.joined(separator: "/")
  }
}

extension Posix {
  /// Whether a directory holds anything at all; false where there is none.
  static func holdsAny(_ path: String) throws(DocketError) -> Bool {
    guard let stream = opendir(path) else {
      if errno == ENOENT || errno == ENOTDIR { return false }
      throw IOFailure.error(errno, doing: "list", path: path)
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let first = withUnsafeBytes(of: &entry.pointee.d_name) { $0[0] }
      if first != UInt8(ascii: ".") { return true }
    }
    return false
  }
}
