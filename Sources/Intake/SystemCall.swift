import CaseModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Calls into the system with their errors as values.
enum SystemCall {
  /// What the last failed call says was wrong.
  static func reason(_ number: Int32 = errno) -> String { String(cString: strerror(number)) }

  static func failure(_ what: String, file: String, number: Int32 = errno) -> DocketError {
    DocketError(
      code: "io", what: "\(what): \(reason(number))", place: .init(file: file),
      remedy: "check the file system's space and permissions", exit: .inputOutput)
  }

  /// Repeats a call that a signal interrupted.
  static func retrying<Number: SignedInteger>(_ call: () -> Number) -> Number {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }

  static func identity(_ status: stat) -> FileIdentity {
    FileIdentity(
      inode: UInt64(status.st_ino), size: Int64(status.st_size), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
  }

  static func isKind(_ mode: mode_t, _ kind: mode_t) -> Bool { mode & S_IFMT == kind }

  /// What a directory entry is, in a word for people.
  static func kindName(_ mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFREG: "a regular file"
    case S_IFDIR: "a directory"
    case S_IFLNK: "a symbolic link"
    case S_IFIFO: "a pipe (FIFO)"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: "something that is no file"
    }
  }
}
