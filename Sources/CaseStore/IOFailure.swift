import CaseModel
import Glibc

/// Turns a failed system call into an error that names the path and the reason.
enum IOFailure {
  static func error(_ number: Int32, doing: String, path: String) -> DocketError {
    let reason = String(cString: strerror(number))
    return DocketError(
      code: code(number), what: "cannot \(doing): \(reason)", place: .init(file: path),
      remedy: remedy(number),
      exit: .inputOutput)
  }

  /// Stable names, so that a caller can tell a full disk from a broken one.
  private static func code(_ number: Int32) -> String {
    switch number {
    case ENOSPC, EDQUOT: "disk-full"
    case EIO: "disk-failure"
    case EROFS: "read-only"
    case EACCES, EPERM: "permission"
    case ENOENT: "not-found"
    case EMFILE, ENFILE: "too-many-open-files"
    case ELOOP: "symbolic-link"
    case ENXIO: "not-a-file"
    default: "input-output"
    }
  }

  private static func remedy(_ number: Int32) -> String? {
    switch number {
    case ENOSPC, EDQUOT: "free space or inodes there, then run again: nothing is lost"
    case EIO: "check the disk, then run again: nothing is lost"
    case EROFS: "mount it writable"
    case EACCES, EPERM: "run as the owner of the tree, or give it back to the user who runs docket"
    default: nil
    }
  }
}
