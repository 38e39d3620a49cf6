import Foundation

/// Where what was made of a directory of rules is kept.
///
/// Three files: the rule files taken apart, the pack ready to weigh with, and the compiled patterns. The first two carry the hash
/// of the rule files in their names, the last that of the patterns alone: a changed score compiles nothing anew.
struct PackCache: Sendable {
  let directory: String
  /// Of the rule files.
  let hash: String
  /// False reads what is kept there, and adds nothing to it.
  let writes: Bool

  init(directory: String, hash: String, writes: Bool) {
    self.directory = directory
    self.hash = hash
    self.writes = writes
    if writes {
      try? FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    }
  }

  var treeFile: String { "\(directory)/pack-\(hash).tree" }
  var packFile: String { "\(directory)/pack-\(hash).rules" }

  func databaseFile(_ digest: String) -> String {
    "\(directory)/patterns-\(digest)-\(PatternDatabase.libraryVersion).hsdb"
  }
}
