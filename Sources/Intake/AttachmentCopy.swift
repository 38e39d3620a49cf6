import CaseModel
import Crypto

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Copies attachments into the evidence archive, named by their hash.
enum AttachmentCopy {
  /// Hands over a file's content from its start; false where it cannot be read or `take` says stop.
  static func eachPiece(of file: OpenFile, _ take: ([UInt8]) -> Bool) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    var offset: off_t = 0
    while true {
      let count = buffer.withUnsafeMutableBytes { target in
        SystemCall.retrying { pread(file.descriptor, target.baseAddress, target.count, offset) }
      }
      guard count > 0 else { return count == 0 }
      guard take(Array(buffer[0..<count])) else { return false }
      offset += off_t(count)
    }
  }

  /// Writes all bytes, however few the system takes at a time.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { source in
      var done = 0
      while done < source.count {
        let count = SystemCall.retrying {
          Glibc.write(descriptor, source.baseAddress.map { $0 + done }, source.count - done)
        }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }

  static func makeDirectory(_ path: String) throws(DocketError) {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw SystemCall.failure("cannot make the directory", file: path)
    }
  }

  static func flushDirectory(_ path: String) throws(DocketError) {
    let descriptor = SystemCall.retrying { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw SystemCall.failure("cannot open the directory", file: path) }
    let directory = OpenFile(descriptor: descriptor)
    guard SystemCall.retrying({ fsync(directory.descriptor) }) == 0 else {
      throw SystemCall.failure("cannot flush", file: path)
    }
  }
}

extension CheckedAttachment {
  /// Copies the file to `attachments/<2 hex>/<sha256>.<ending>` under the evidence directory, durably, and says where.
  ///
  /// One with a problem is returned as it is. A copy that is there already is left as it is.
  public func copy(to evidenceDirectory: String) throws(DocketError) -> Attachment {
    guard let file, let hash = attachment.sha256 else { return attachment }
    let folder = "attachments/\(hash.prefix(2))"
    let place = "\(folder)/\(hash).\(ending)"
    let target = "\(evidenceDirectory)/\(place)"
    var result = attachment
    var status = stat()
    if lstat(target, &status) != 0 || Int(status.st_size) != attachment.size {
      try AttachmentCopy.makeDirectory("\(evidenceDirectory)/attachments")
      try AttachmentCopy.makeDirectory("\(evidenceDirectory)/\(folder)")
      guard try store(file, hash: hash, at: target) else {
        result.problem = "changed-while-read"
        return result
      }
      try AttachmentCopy.flushDirectory("\(evidenceDirectory)/\(folder)")
      try AttachmentCopy.flushDirectory("\(evidenceDirectory)/attachments")
    }
    result.evidence = place
    return result
  }

  /// False where the content is no longer what was checked.
  private func store(_ file: OpenFile, hash: String, at target: String) throws(DocketError) -> Bool {
    let temporary = target + ".tmp"
    unlink(temporary)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = SystemCall.retrying { Glibc.open(temporary, flags, 0o600) }
    guard descriptor >= 0 else { throw SystemCall.failure("cannot create", file: temporary) }
    let copy = OpenFile(descriptor: descriptor)
    var digest = SHA256()
    var failed = false
    let whole = AttachmentCopy.eachPiece(of: file) { piece in
      digest.update(data: piece)
      failed = !AttachmentCopy.write(piece, to: copy.descriptor)
      return !failed
    }
    if failed || SystemCall.retrying({ fsync(copy.descriptor) }) != 0 {
      let number = errno
      unlink(temporary)
      throw SystemCall.failure("cannot write", file: temporary, number: number)
    }
    guard whole, Hex.text(digest.finalize()) == hash else {
      unlink(temporary)
      return false
    }
    guard rename(temporary, target) == 0 else { throw SystemCall.failure("cannot rename", file: temporary) }
    return true
  }
}
