import CaseModel
import Glibc

extension CaseStore {
  /// Moves something in `incoming` that must never be opened (a link, a FIFO, a socket) into `invalid` by renaming,
  /// with its `.error.json` beside it.
  ///
  /// A renamed link still points where it did, and nothing here follows it. What has gone meanwhile is done.
  public func setAside(input rawName: [UInt8], error: JSONValue) throws(DocketError) {
    guard !rawName.isEmpty, !rawName.contains(47), !rawName.contains(0) else { return }
    let safe = SafeName.make(String(decoding: rawName, as: UTF8.self))
    let name = try FreeName.find(safe, in: tree.invalid)
    try DurableFile.write(Array((error.pretty + "\n").utf8), to: tree.invalid + "/" + name + ".error.json")
    let from =
      (tree.incoming + "/").utf8.map { CChar(bitPattern: $0) } + rawName.map { CChar(bitPattern: $0) } + [0]
    let moved = Glibc.rename(from, tree.invalid + "/" + name)
    guard moved == 0 || errno == ENOENT else {
      let reason = String(cString: strerror(errno))
      throw DocketError(
        code: "rename-failed", what: "cannot be moved to invalid: \(reason)",
        place: .init(file: tree.incoming + "/" + safe),
        exit: .inputOutput)
    }
    try Posix.flushDirectory(tree.invalid)
    try Posix.flushDirectory(tree.incoming)
  }
}
