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
    for name in Self.names(directory, under: "", depth: 0) {
      let site = name.hasPrefix("site/")
      guard isWanted(site ? String(name.dropFirst(5)) : name) else { continue }
      files.append(
        File(
          path: site ? String(name.dropFirst(5)) : name, site: site,
          bytes: try Self.content(directory + "/" + name)))
    }
    guard !files.isEmpty else {
      throw DocketError(
        code: "rules-missing", what: "there is no rule file in this directory", place: .init(file: directory),
        remedy: "name another with --rules", exit: .configuration)
    }
    self.files = files.sorted { ($0.site ? 1 : 0, $0.path) < ($1.site ? 1 : 0, $1.path) }
  }

  private static let deepest = 16

  /// The names of all rule files under a directory; what begins with a dot is left out, and a link inside leads nowhere.
  private static func names(_ directory: String, under folder: String, depth: Int) -> [String] {
    guard depth < deepest, let stream = opendir(directory + "/" + folder) else { return [] }
    defer { closedir(stream) }
    var result: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder + name
      let isRules = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
      if isDirectory(directory + "/" + path, entry.pointee.d_type) {
        result += names(directory, under: path + "/", depth: depth + 1)
      } else if isRules {
        result.append(path)
      }
    }
    return result
  }

  /// Whether it is a directory itself; not every file system says so beside the name.
  private static func isDirectory(_ path: String, _ kind: UInt8) -> Bool {
    guard Int(kind) == Int(DT_UNKNOWN) else { return Int(kind) == Int(DT_DIR) }
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func content(_ path: String) throws(DocketError) -> [UInt8] {
    let unreadable = DocketError(
      code: "rules-unreadable", what: "the file cannot be read", place: .init(file: path),
      remedy: "check its permissions", exit: .configuration)
    // A FIFO would wait for somebody who writes.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unreadable }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw unreadable }
    guard status.st_size <= largest else {
      throw DocketError(
        code: "rules-too-large", what: "the file is larger than 16 MiB", place: .init(file: path),
        remedy: "split it", exit: .configuration)
    }
    guard let bytes = bytes(descriptor, Int(status.st_size)) else { throw unreadable }
    return bytes
  }

  /// So many bytes, or fewer where the file has become shorter meanwhile.
  private static func bytes(_ descriptor: Int32, _ size: Int) -> [UInt8]? {
    var failed = false
    let result = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = read(descriptor, base + count, size - count)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        if got <= 0 { break }
        count += got
      }
    }
    return failed ? nil : result
  }

  func displayName(_ file: File) -> String { directory + (file.site ? "/site/" : "/") + file.path }
}
