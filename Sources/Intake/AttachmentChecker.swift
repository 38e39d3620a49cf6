import CaseModel
import Crypto

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Looks at the files that reports name: never outside the reports' directory, never through a link.
public struct AttachmentChecker: Sendable {
  private let baseDirectory: String
  private let sizeLimit: Int

  /// Paths are relative to `baseDirectory`, the report files' own; larger files than `sizeLimit` bytes are not taken.
  public init(baseDirectory: String, sizeLimit: Int = 20_000_000) {
    self.baseDirectory = baseDirectory
    self.sizeLimit = sizeLimit
  }

  /// Existence, type by content, size and hash of one attachment.
  ///
  /// Problems: `path-invalid`, `missing`, `not-a-file`, `hard-link`, `too-large`, `unreadable`, `type-unknown`,
  /// `sha256-mismatch`.
  public func check(_ attachment: Attachment) -> CheckedAttachment {
    do throws(Problem) {
      let file = try open(attachment.path)
      let size = try size(file)
      let (hash, head) = try read(file)
      var result = attachment
      result.size = size
      guard let kind = MediaType.of(head) else { throw Problem(name: "type-unknown", size: size) }
      result.mediaType = kind.type
      if let declared = attachment.sha256?.lowercased(), declared != hash {
        throw Problem(name: "sha256-mismatch", size: size, mediaType: kind.type)
      }
      result.sha256 = hash
      result.problem = nil
      return CheckedAttachment(attachment: result, file: file, ending: kind.ending)
    } catch {
      var result = attachment
      result.size = error.size
      result.mediaType = error.mediaType
      result.problem = error.name
      return CheckedAttachment(attachment: result, file: nil, ending: "")
    }
  }

  private struct Problem: Error {
    var name: String
    var size: Int?
    var mediaType: String?

    init(name: String, size: Int? = nil, mediaType: String? = nil) {
      self.name = name
      self.size = size
      self.mediaType = mediaType
    }
  }

  /// Walks down one name at a time, so that no link on the way is followed.
  private func open(_ path: String) throws(Problem) -> OpenFile {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(
      Array.init)
    let wrong = parts.contains {
      $0.isEmpty || $0.contains(0) || $0.elementsEqual("..".utf8) || $0.count > 255
    }
    guard !wrong, parts.count <= 16 else { throw Problem(name: "path-invalid") }
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    var file = try opened(SystemCall.retrying { Glibc.open(baseDirectory, flags | O_DIRECTORY) })
    for (index, part) in parts.enumerated() {
      let name = part.map { CChar(bitPattern: $0) } + [0]
      let directory = index + 1 < parts.count ? O_DIRECTORY : O_NOCTTY
      file = try opened(SystemCall.retrying { openat(file.descriptor, name, flags | O_NOFOLLOW | directory) })
    }
    return file
  }

  private func opened(_ descriptor: Int32) throws(Problem) -> OpenFile {
    guard descriptor < 0 else { return OpenFile(descriptor: descriptor) }
    switch errno {
    case ENOENT: throw Problem(name: "missing")
    case ELOOP, ENOTDIR, ENXIO: throw Problem(name: "not-a-file")
    default: throw Problem(name: "unreadable")
    }
  }

  private func size(_ file: OpenFile) throws(Problem) -> Int {
    var status = stat()
    guard fstat(file.descriptor, &status) == 0 else { throw Problem(name: "unreadable") }
    guard SystemCall.isKind(status.st_mode, S_IFREG) else { throw Problem(name: "not-a-file") }
    let size = Int(status.st_size)
    guard status.st_nlink == 1 else { throw Problem(name: "hard-link", size: size) }
    guard size <= sizeLimit else { throw Problem(name: "too-large", size: size) }
    return size
  }

  private func read(_ file: OpenFile) throws(Problem) -> (hash: String, head: [UInt8]) {
    var hash = SHA256()
    var head: [UInt8] = []
    var total = 0
    let good = AttachmentCopy.eachPiece(of: file) { piece in
      total += piece.count
      guard total <= sizeLimit else { return false }
      hash.update(data: piece)
      if head.count < 4096 { head.append(contentsOf: piece.prefix(4096 - head.count)) }
      return true
    }
    guard total <= sizeLimit else { throw Problem(name: "too-large", size: total) }
    guard good else { throw Problem(name: "unreadable") }
    return (Hex.text(hash.finalize()), head)
  }
}
