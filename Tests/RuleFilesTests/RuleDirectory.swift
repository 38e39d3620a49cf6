import Foundation

@testable import RuleFiles

/// Rule files in a temporary directory, which the test removes.
enum RuleDirectory {
  static func tree(_ files: [String: String]) throws -> (RuleTree, String) {
    let root = NSTemporaryDirectory() + "docket-tree-" + UUID().uuidString
    for (path, text) in files {
      let url = URL(fileURLWithPath: root + "/" + path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return (try RuleTree(directory: root), root)
  }
}
