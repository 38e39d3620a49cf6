import CaseModel
import Foundation

/// The bytes of all rule files of a directory, not yet taken apart.
public struct RuleSource: Sendable {
  /// One file of the tree.
  public struct File: Sendable {
    /// Under the directory, or under its `site/`, such as `packs/10-counterfeit.yaml`.
    public let path: String
    /// Whether it is one of the user's own, under `site/`.
    public let site: Bool
    public let bytes: [UInt8]
  }

  public let directory: String
  /// Sorted: shipped before site, then by path.
  public let files: [File]

  private static let largest = 16 << 20

  /// Reads every `.yaml` and `.yml` file under the directory that is wanted; of a site's, the path under `site/` is asked for.
  public init(
    directory: String, wanting isWanted: (String) -> Bool = { _ in true }
  ) throws(DocketError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory.boolValue
    else {
      throw DocketError(
        code: "rules-missing", what: "there is no directory of rules", place: .init(file: directory),
        remedy: "name one with --rules", exit: .configuration)
    }
    self.directory = directory
    var files: [File] = []
    // A link to a directory is walked as the directory that it leads to.
    let walked = URL(fileURLWithPath: directory).resolvingSymlinksInPath().path
    for name in FileManager.default.enumerator(atPath: walked)?.compactMap({ $0 as? String }) ?? [] {
      guard name.hasSuffix(".yaml") || name.hasSuffix(".yml"),
        !name.split(separator: "/").contains(where: { $0.hasPrefix(".") })
      else { continue }
      let site = name.hasPrefix("site/")
      guard isWanted(site ? String(name.dropFirst(5)) : name) else { continue }
      let path = directory + "/" + name
      guard let data = FileManager.default.contents(atPath: path) else {
        throw DocketError(
          code: "rules-unreadable", what: "the file cannot be read", place: .init(file: path),
          remedy: "check its permissions", exit: .configuration)
      }
      guard data.count <= Self.largest else {
        throw DocketError(
          code: "rules-too-large", what: "the file is larger than 16 MiB", place: .init(file: path),
          remedy: "split it", exit: .configuration)
      }
      files.append(File(path: site ? String(name.dropFirst(5)) : name, site: site, bytes: [UInt8](data)))
    }
    guard !files.isEmpty else {
      throw DocketError(
        code: "rules-missing", what: "there is no rule file in this directory", place: .init(file: directory),
        remedy: "name another with --rules", exit: .configuration)
    }
    self.files = files.sorted { ($0.site ? 1 : 0, $0.path) < ($1.site ? 1 : 0, $1.path) }
  }

  func displayName(_ file: File) -> String { directory + (file.site ? "/site/" : "/") + file.path }
}
