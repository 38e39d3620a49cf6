import CaseModel
import CaseStore
import Foundation

/// Which tree and which cases the places named on a command line mean.
struct TreePlace {
  let root: String
  /// Nil for a single case.
  let bucket: Bucket?
  /// A case id, or the beginning of one.
  let caseName: String?

  /// Reads a place: a bucket's directory, a shard of one, a case file, a whole tree, or a case by its id.
  ///
  /// Throws `place-unknown` (65) for anything else.
  static func read(_ text: String, defaultRoot: String) throws(DocketError) -> TreePlace {
    var isDirectory: ObjCBool = false
    let path = URL(fileURLWithPath: text).standardizedFileURL
    guard FileManager.default.fileExists(atPath: path.path, isDirectory: &isDirectory) else {
      guard !text.contains("/") else { throw unknown(text) }
      return TreePlace(root: defaultRoot, bucket: nil, caseName: text)
    }
    if isDirectory.boolValue,
      FileManager.default.fileExists(atPath: path.appendingPathComponent(".docket").path)
    {
      return TreePlace(root: path.path, bucket: nil, caseName: nil)
    }
    var folder = isDirectory.boolValue ? path : path.deletingLastPathComponent()
    for _ in 0..<2 {
      let parent = folder.deletingLastPathComponent()
      if let bucket = Bucket(rawValue: folder.lastPathComponent),
        FileManager.default.fileExists(atPath: parent.appendingPathComponent(".docket").path)
      {
        let name = isDirectory.boolValue ? nil : path.deletingPathExtension().lastPathComponent
        return TreePlace(root: parent.path, bucket: bucket, caseName: name)
      }
      folder = parent
    }
    throw unknown(text)
  }

  private static func unknown(_ text: String) -> DocketError {
    DocketError(
      code: "place-unknown", what: "'\(text)' is no bucket of a queue tree, no case file and no case id",
      remedy: "name a directory such as queues/review, or a case id such as c-7f3a2e", exit: .badInput)
  }
}
