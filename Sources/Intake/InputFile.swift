import CaseModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A report file in `incoming`.
public struct InputFile: Sendable {
  /// As the file system has it: bytes that need not be text.
  public let rawName: [UInt8]
  public let format: InputFormat
  public let gzip: Bool
  /// As it stood when the directory was listed: a file that is another one by the end was not read.
  public let identity: FileIdentity
  let directory: OpenFile

  /// The name as text for people.
  public var name: String { String(decoding: rawName, as: UTF8.self) }

  /// Opens the file for reading without following links or waiting for anyone, and makes sure that it is one.
  public func open() throws(DocketError) -> OpenFile {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    let path = rawName.map { CChar(bitPattern: $0) } + [0]
    let descriptor = SystemCall.retrying { openat(directory.descriptor, path, flags) }
    guard descriptor >= 0 else { throw SystemCall.failure("cannot open", file: name) }
    let file = OpenFile(descriptor: descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemCall.failure("cannot look at", file: name) }
    guard SystemCall.isKind(status.st_mode, S_IFREG), status.st_nlink == 1 else {
      throw DocketError(
        code: "not-a-file", what: "\(SystemCall.kindName(status.st_mode)) with \(status.st_nlink) names",
        place: .init(file: name), remedy: "put a regular file of its own there", exit: .badInput)
    }
    return file
  }
}
