import CaseModel
import CaseStore
import Foundation

/// Files that somebody hands in with a report or an event: they lie in the drop box, or are copied there before it is written.
struct SubmittedFiles {
  let tree: QueueTree

  /// What a run takes of an attachment at most.
  static let limit = 20_000_000

  /// The paths by which the report names them.
  ///
  /// Throws `file-missing` (65) for what is no plain file, or too large to be taken.
  func take(_ paths: [String], for id: String) throws -> [String] {
    try paths.enumerated().map { index, path in
      if !path.hasPrefix("/"), Self.bytes(of: tree.incoming + "/" + path, limit: Self.limit) != nil {
        return path
      }
      guard let bytes = Self.bytes(of: path, limit: Self.limit) else {
        throw DocketError(
          code: "file-missing",
          what: "'\(path.prefix(200))' is no file of at most \(Self.limit / 1_000_000) MB",
          remedy: "name a file that is there, or one in \(tree.incoming)", exit: .badInput)
      }
      let folder = tree.incoming + "/attachments"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last ?? ""
      let isPlain = ending.utf8.count <= 8 && ending.utf8.allSatisfy { (48...122).contains($0) }
      let name = SafeName.make("\(id)-\(index + 1)") + (ending.isEmpty || !isPlain ? "" : ".\(ending)")
      try DurableFile.write(bytes, to: folder + "/" + name)
      return "attachments/" + name
    }
  }

  static func list(_ names: [String]) -> JSONValue {
    .array(names.map { .object([JSONMember("path", .string($0))]) })
  }

  /// The bytes of a plain file that is not too large; nil for anything else.
  static func bytes(of path: String, limit: Int) -> [UInt8]? {
    guard let about = try? FileManager.default.attributesOfItem(atPath: path),
      about[.type] as? FileAttributeType == .typeRegular, let size = about[.size] as? Int, size <= limit
    else { return nil }
    return FileManager.default.contents(atPath: path).map { Array($0) }
  }
}
