import CaseModel
import Crypto
import Glibc

/// What a tree keeps besides its cases: finished inputs, refused ones, evidence. Whoever removes any holds the tree's lock.
public struct KeptFiles {
  /// One file, by its path under the tree's root.
  public struct File: Sendable, Hashable {
    public var path: String
    public var size: Int64
    public var modified: Timestamp
  }

  private let tree: QueueTree

  public init(_ tree: QueueTree) { self.tree = tree }

  /// Inputs that are done with.
  public func processed() throws(DocketError) -> [File] { try files(under: ".docket/processed", depth: 2) }

  /// Refused inputs, without the reasons beside them.
  public func invalid() throws(DocketError) -> [File] {
    try files(under: "invalid", depth: 1).filter { !$0.path.hasSuffix(".error.json") }
  }

  /// Mail that waits or was sent.
  public func outbox() throws(DocketError) -> [File] { try files(under: ".docket/outbox", depth: 3) }

  /// Whole archives of pages; those that are being written are left out.
  public func archives() throws(DocketError) -> [File] {
    try files(under: ".docket/evidence", depth: 3).filter { $0.path.hasSuffix(".warc.gz") }
  }

  /// What summaries keep of cases.
  public func facts() throws(DocketError) -> [File] {
    try files(under: ".docket/cache", depth: 1).filter { $0.path.hasPrefix(".docket/cache/facts") }
  }

  /// Copies of attachments.
  public func attachments() throws(DocketError) -> [File] {
    try files(under: ".docket/evidence/attachments", depth: 2)
  }

  /// A file's bytes, or nil where it has gone.
  public func bytes(of file: File) throws(DocketError) -> [UInt8]? {
    try Posix.read(tree.root + "/" + file.path)?.bytes
  }

  /// SHA-256 in hexadecimal; nil where the file has gone.
  public func sha256(of file: File) throws(DocketError) -> String? {
    guard let bytes = try bytes(of: file) else { return nil }
    return SHA256.hash(data: bytes).map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }
      .joined()
  }

  /// Removes files, with the reason beside each where there is one, durably.
  public func remove(_ files: [File]) throws(DocketError) {
    var parents: Set<String> = []
    for file in files {
      let path = tree.root + "/" + file.path
      try Posix.remove(path)
      if file.path.hasPrefix("invalid/") { try Posix.remove(path + ".error.json") }
      parents.insert(DurableFile.parent(of: path))
    }
    for parent in parents { try Posix.flushDirectory(parent) }
  }

  private func files(under place: String, depth: Int) throws(DocketError) -> [File] {
    var found: [File] = []
    for name in try Posix.names(in: tree.root + "/" + place) ?? [] where name != "README.md" {
      let path = place + "/" + name
      guard let status = try Posix.status(tree.root + "/" + path) else { continue }
      if Posix.isDirectory(status) {
        if depth > 1 { found += try files(under: path, depth: depth - 1) }
      } else if Posix.isRegular(status) {
        let seconds = Int64(clamping: status.st_mtim.tv_sec)
        found.append(
          File(
            path: path, size: Int64(status.st_size),
            modified: Timestamp(seconds: min(max(0, seconds), 253_402_300_799))))
      }
    }
    return found
  }
}
