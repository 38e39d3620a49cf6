import CaseModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The drop box: what lies in it, told apart without opening anything.
public struct IncomingDirectory: Sendable {
  /// One thing in the directory.
  public enum Entry: Sendable {
    case file(InputFile)
    /// A photo or document that reports may name; or a directory called `attachments`.
    case attachment(rawName: [UInt8])
    case quarantine(Quarantine)
  }

  /// Endings of files that come with reports and are no reports.
  static let attachmentEndings: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "pdf", "mp4", "mov", "txt",
  ]

  private let path: String
  private let directory: OpenFile

  /// Opens the directory.
  public init(path: String) throws(DocketError) {
    let descriptor = SystemCall.retrying { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw SystemCall.failure("cannot open the directory", file: path) }
    self.path = path
    self.directory = OpenFile(descriptor: descriptor)
  }

  /// All entries by name; hidden files and files still being written (`.tmp`, `.part`) are left alone.
  public func list() throws(DocketError) -> [Entry] {
    var result: [Entry] = []
    for name in try names().sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      if let entry = entry(name) { result.append(entry) }
    }
    return result
  }

  private func names() throws(DocketError) -> [[UInt8]] {
    // A descriptor of its own: reading one twice would go on where the first reading ended.
    let copy = openat(directory.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw SystemCall.failure("cannot open the directory", file: path) }
    guard let stream = fdopendir(copy) else {
      close(copy)
      throw SystemCall.failure("cannot list", file: path)
    }
    defer { closedir(stream) }
    var result: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemCall.failure("cannot list", file: path) }
        return result
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { result.append(name) }
    }
  }

  private func entry(_ name: [UInt8]) -> Entry? {
    let text = String(decoding: name, as: UTF8.self)
    let ending = text.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if ending == "tmp" || ending == "part" { return nil }
    var status = stat()
    let path = name.map { CChar(bitPattern: $0) } + [0]
    // Gone since it was listed: nothing to do.
    guard fstatat(directory.descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    if text == "attachments", SystemCall.isKind(status.st_mode, S_IFDIR) { return .attachment(rawName: name) }
    guard SystemCall.isKind(status.st_mode, S_IFREG) else {
      return refuse(name, "not-a-file", SystemCall.kindName(status.st_mode), "a regular file")
    }
    guard status.st_nlink == 1 else {
      return refuse(
        name, "hard-link", "a file with \(status.st_nlink) names (hard links)", "a file of its own")
    }
    if let kind = InputFormat.of(name: text) {
      return .file(
        InputFile(
          rawName: name, format: kind.format, gzip: kind.gzip, identity: SystemCall.identity(status),
          directory: directory))
    }
    if Self.attachmentEndings.contains(ending) { return .attachment(rawName: name) }
    return refuse(name, "extension-unknown", "the ending of \"\(Excerpt.plain(text))\"", InputFormat.expected)
  }

  private func refuse(_ name: [UInt8], _ code: String, _ found: String, _ expected: String) -> Entry {
    .quarantine(Quarantine(rawName: name, code: code, found: found, expected: expected))
  }
}
