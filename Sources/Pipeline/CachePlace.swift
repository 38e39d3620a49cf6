import CaseStore
import Foundation

/// Where the compiled forms of a rule pack are kept for commands that only read a tree.
enum CachePlace {
  /// The tree's own cache, where a run has made one; nil where nothing may be written, or there is no tree.
  ///
  /// No other place is used: a command leaves no file outside the tree that it was told of.
  static func find(_ settings: Settings) -> String? {
    let place = QueueTree(root: settings.queues).state
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: place, isDirectory: &isDirectory), isDirectory.boolValue
    else { return nil }
    return place + "/cache"
  }
}
