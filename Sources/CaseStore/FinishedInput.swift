import CaseModel

/// Moves an input that is done with out of the drop box.
enum FinishedInput {
  /// To `processed/<date>/<name>`, under another name where that one is taken; one that is gone already is done.
  ///
  /// One that is not `identity` any more was written anew while the old one was read: it stays, for the next run.
  static func move(
    _ rawName: [UInt8], at time: Timestamp, identity: FileIdentity?, tree: QueueTree
  ) throws(DocketError) {
    let name = String(decoding: rawName, as: UTF8.self)
    guard !rawName.isEmpty, name != ".", name != "..", !rawName.contains(47), !rawName.contains(0) else {
      throw DocketError(
        code: "input-name", what: "\(JSONValue.string(name).compact) is no name of a file", exit: .inputOutput
      )
    }
    let source = (tree.incoming + "/").utf8 + rawName
    guard let now = try Posix.identity(source), identity == nil || now == identity else { return }
    let directory = tree.processed + "/" + String(time.description.prefix(10))
    try Posix.makeDirectory(directory)
    let target = Array((directory + "/" + (try FreeName.find(SafeName.make(name), in: directory))).utf8)
    guard try Posix.move(source, to: target) else { return }
    if let identity, try Posix.identity(target) != identity, try Posix.identity(source) == nil {
      // Another one came in its place between the look and the move: nobody has read it.
      _ = try Posix.move(target, to: source)
    }
    try Posix.flushDirectory(directory)
    try Posix.flushDirectory(tree.processed)
    try Posix.flushDirectory(tree.incoming)
  }
}
