import CaseModel
import Glibc

extension Posix {
  /// The largest file that is read whole.
  static let readLimit = 64 << 20

  /// A regular file's bytes and stamp; nil where there is none.
  ///
  /// Never follows a link and never blocks on a FIFO; anything but a regular file is an error.
  static func read(_ path: String) throws(DocketError) -> (bytes: [UInt8], stamp: FileStamp)? {
    let descriptor: Int32
    do {
      descriptor = try open(path, O_RDONLY)
    } catch {
      if error.code == "not-found" { return nil }
      throw error
    }
    defer { close(descriptor) }
    var status = stat()
    try check("look at", path) { fstat(descriptor, &status) }
    guard isRegular(status) else {
      throw DocketError(
        code: "not-a-file", what: "is not a regular file", place: .init(file: path),
        remedy: "take it out of the queue", exit: .inputOutput)
    }
    guard status.st_size <= readLimit else {
      throw DocketError(
        code: "file-too-large", what: "is \(status.st_size) bytes long; at most \(readLimit) are read",
        place: .init(file: path), exit: .inputOutput)
    }
    return (try readAll(descriptor, expected: Int(status.st_size), path: path), FileStamp(status))
  }

  private static func readAll(_ descriptor: Int32, expected: Int, path: String) throws(DocketError) -> [UInt8]
  {
    var bytes = [UInt8](repeating: 0, count: expected + 1)
    var filled = 0
    while filled < bytes.count {
      let room = filled..<bytes.count
      let count = bytes.withUnsafeMutableBytes { buffer in
        retrying { Glibc.read(descriptor, buffer.baseAddress?.advanced(by: room.lowerBound), room.count) }
      }
      if count < 0 { throw IOFailure.error(errno, doing: "read", path: path) }
      if count == 0 { break }
      filled += count
      // The file grew while it was read.
      if filled == bytes.count, filled <= readLimit {
        bytes += [UInt8](repeating: 0, count: min(filled, 1 << 20))
      }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(DocketError) {
    var position = 0
    while position < bytes.count {
      let start = position
      let count = bytes.withUnsafeBytes { buffer in
        retrying { Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start) }
      }
      if count < 0 { throw IOFailure.error(errno, doing: "write", path: path) }
      position += count
    }
  }

  /// Makes a new file that must not exist, and says its stamp; half-written files are removed again.
  static func create(
    _ path: String, bytes: [UInt8], mode: mode_t = 0o600, flush: Bool
  ) throws(DocketError) -> FileStamp {
    let descriptor = try open(path, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    var status = stat()
    do {
      try writeAll(bytes, to: descriptor, path: path)
      if flush { try check("flush", path) { fsync(descriptor) } }
      try check("look at", path) { fstat(descriptor, &status) }
    } catch {
      close(descriptor)
      unlink(path)
      throw error
    }
    // Some file systems say only now that the disk is full.
    if close(descriptor) != 0, errno != EINTR {
      let number = errno
      unlink(path)
      throw IOFailure.error(number, doing: "write", path: path)
    }
    return FileStamp(status)
  }
}
