import CaseModel

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
    _ = try Posix.move(
      Array((tree.incoming + "/").utf8) + rawName, to: Array((tree.invalid + "/" + name).utf8))
    try Posix.flushDirectory(tree.invalid)
    try Posix.flushDirectory(tree.incoming)
  }
}
