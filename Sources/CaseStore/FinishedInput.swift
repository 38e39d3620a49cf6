import CaseModel

/// Moves an input that is done with out of the drop box.
enum FinishedInput {
  /// To `processed/<date>/<name>`, under another name where that one is taken; one that is gone already is done.
  static func move(_ name: String, at time: Timestamp, tree: QueueTree) throws(DocketError) {
    guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(47), !name.utf8.contains(0) else {
      throw DocketError(
        code: "input-name", what: "\(JSONValue.string(name).compact) is no name of a file", exit: .inputOutput
      )
    }
    let from = tree.incoming + "/" + name
    guard try Posix.exists(from) else { return }
    let directory = tree.processed + "/" + String(time.description.prefix(10))
    try Posix.makeDirectory(directory)
    let free = try FreeName.find(SafeName.make(name), in: directory)
    try Posix.rename(from, directory + "/" + free)
    try Posix.flushDirectory(directory)
    try Posix.flushDirectory(tree.processed)
    try Posix.flushDirectory(tree.incoming)
  }
}
