import CaseModel

/// Takes a file that cannot be read out of its bucket, and says beside it what was wrong.
enum Quarantine {
  /// The path, under the root, where the file lies now.
  static func take(
    _ path: String, bucket: Bucket, name: String, error: DocketError, tree: QueueTree
  ) throws(DocketError) -> String {
    let free = try FreeName.find(SafeName.make(bucket.rawValue + "-" + name), in: tree.quarantine)
    let why: JSONValue = .object([
      "file": .string(String(path.dropFirst(tree.root.count + 1))), "bucket": .string(bucket.rawValue),
      "code": .string(error.code), "what": .string(error.what),
      "remedy": .string((error.remedy ?? "mend it") + "; then move it back into its bucket"),
      "at": .string(Timestamp(milliseconds: Nanoseconds.now() / 1_000_000).description),
    ])
    // The reason first: a crash between the two leaves a reason too many, never a file without one.
    try DurableFile.write(Array((why.pretty + "\n").utf8), to: tree.quarantine + "/" + free + ".error.json")
    try Posix.rename(path, tree.quarantine + "/" + free)
    try Posix.flushDirectory(tree.quarantine)
    return ".docket/quarantine/" + free
  }
}
