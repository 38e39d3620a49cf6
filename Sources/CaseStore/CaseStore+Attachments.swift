import CaseModel
import Glibc

extension CaseStore {
  /// Moves an attachment whose copy the evidence holds out of the drop box, to `processed/<date>/`.
  ///
  /// `path` is relative to `incoming`. Each directory on the way is opened without following links; what has gone
  /// meanwhile is done, and what cannot be reached stays where it is.
  public func finish(attachment path: String, at time: Timestamp) throws(DocketError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, parts.count <= 16,
      parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) })
    else { return }
    var directory = open(tree.incoming, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for part in parts.dropLast() where directory >= 0 {
      let next = openat(directory, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      Glibc.close(directory)
      directory = next
    }
    guard directory >= 0 else { return }
    defer { Glibc.close(directory) }
    let target = tree.processed + "/" + String(time.description.prefix(10))
    try Posix.makeDirectory(target)
    let free = try FreeName.find(SafeName.make(parts.joined(separator: "_")), in: target)
    guard renameat(directory, name, AT_FDCWD, target + "/" + free) == 0 else {
      if [ENOENT, EACCES, EPERM].contains(errno) { return }
      throw IOFailure.error(errno, doing: "move", path: tree.incoming + "/" + SafeName.make(path))
    }
    try Posix.flushDirectory(target)
    try Posix.check("flush", tree.incoming) { fsync(directory) }
  }
}
