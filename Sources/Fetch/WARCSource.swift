import CaseModel
import Compression
import Glibc

/// The bytes of an archive in order, gzip members undone, with the place of each in the file.
final class WARCSource {
  let path: String
  let isGzip: Bool
  private let descriptor: Int32
  /// The next byte of the file to be read.
  private var fileOffset: Int64 = 0
  private var inflater = Inflater()
  private var input: [UInt8] = []
  private var inputStart = 0
  /// Bytes taken out of the file and not used yet.
  private var window: [UInt8] = []
  private var windowStart = 0
  /// Where the member begins whose content was read last, and how much content came before it.
  private var memberOffset: Int64 = 0
  private var contentBeforeMember: Int64 = 0
  private var contentRead: Int64 = 0

  private static let pieceSize = 64 * 1024
  private static let windowGoal = 512 * 1024

  init(path: String) throws(DocketError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FetchProblem.unreadable(path, String(cString: strerror(errno))) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FetchProblem.unreadable(path, "it is no regular file")
    }
    var magic: [UInt8] = [0, 0]
    isGzip = pread(descriptor, &magic, 2, 0) == 2 && Gzip.isGzip(magic)
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Where the next unread byte stands.
  var location: WARCLocation {
    let position = contentRead - Int64(window.count - windowStart)
    guard isGzip else { return WARCLocation(offset: position) }
    return WARCLocation(offset: memberOffset, inner: max(0, position - contentBeforeMember))
  }

  /// The bytes that wait; valid until the next call that reads.
  func withWindow<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try window.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[windowStart...])) }
  }

  var available: Int { window.count - windowStart }

  func drop(_ count: Int) {
    windowStart = min(window.count, windowStart + count)
    if windowStart == window.count {
      window.removeAll(keepingCapacity: true)
      windowStart = 0
    }
  }

  /// Goes to a place where a record or member begins.
  func seek(to place: WARCLocation) throws(DocketError) {
    input = []
    inputStart = 0
    window = []
    windowStart = 0
    inflater = Inflater()
    fileOffset = place.offset
    memberOffset = place.offset
    contentBeforeMember = 0
    contentRead = isGzip ? 0 : place.offset
    var left = place.inner
    while left > 0, isGzip {
      if available == 0, try !fill() { return }
      let count = min(Int64(available), left)
      drop(Int(count))
      left -= count
    }
  }

  /// Reads on; answers false at the file's end. Never crosses into the next gzip member while bytes wait,
  /// unless `crossing` is set.
  func fill(crossing: Bool = false) throws(DocketError) -> Bool {
    if windowStart > 0 {
      window.removeSubrange(0..<windowStart)
      windowStart = 0
    }
    return isGzip ? try fillFromMember(crossing) : try fillPlain()
  }

  /// The file's offset just behind the current member, once only `rest` of its content was left; nil otherwise.
  func memberEnd(ifRestIs allowed: (UInt8) -> Bool) throws(DocketError) -> Int64? {
    guard isGzip else { return nil }
    while !inflater.atMemberEnd {
      guard available <= 16, try fill() else { return nil }
    }
    let onlyAllowed = withWindow { $0.allSatisfy(allowed) }
    return onlyAllowed ? fileOffset - Int64(input.count - inputStart) : nil
  }

  private func fillPlain() throws(DocketError) -> Bool {
    let before = window.count
    try readFile(into: &window)
    contentRead += Int64(window.count - before)
    return window.count > before
  }

  private func fillFromMember(_ crossing: Bool) throws(DocketError) -> Bool {
    while true {
      if inputStart == input.count {
        input.removeAll(keepingCapacity: true)
        inputStart = 0
        try readFile(into: &input)
        if input.isEmpty {
          if inflater.atMemberEnd { return false }
          throw FetchProblem.archive("warc-truncated", path, memberOffset, "the archive is cut short")
        }
      }
      if inflater.atMemberEnd {
        if !crossing, available > 0 { return false }
        memberOffset = fileOffset - Int64(input.count - inputStart)
        contentBeforeMember = contentRead
      }
      let before = window.count
      try inflatePiece()
      contentRead += Int64(window.count - before)
      if window.count > before { return true }
      // An empty member: the next one may hold something, and nothing waits that could be confused with it.
    }
  }

  private func inflatePiece() throws(DocketError) {
    let goal = window.count + Self.windowGoal
    do {
      let used = try input.withUnsafeBytes { bytes in
        try inflater.inflate(UnsafeRawBufferPointer(rebasing: bytes[inputStart...]), oneMember: true) {
          piece in
          window.append(raw: piece)
          return window.count < goal
        }
      }
      inputStart += used
    } catch {
      throw FetchProblem.archive("warc-corrupt", path, memberOffset, "the compressed data is corrupt")
    }
  }

  private func readFile(into bytes: inout [UInt8]) throws(DocketError) {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, filled in
      let count = pread(descriptor, buffer.baseAddress, Self.pieceSize, off_t(fileOffset))
      if count < 0 { failure = errno }
      filled = max(0, count)
    }
    guard failure == 0 else { throw FetchProblem.unreadable(path, String(cString: strerror(failure))) }
    if bytes.isEmpty { bytes = piece } else { bytes.append(contentsOf: piece) }
    fileOffset += Int64(piece.count)
  }

  /// Copies the file's bytes from one offset to another, as they are.
  func copy(from start: Int64, to end: Int64) throws(DocketError) -> [UInt8] {
    let length = Int(end - start)
    guard length > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: length)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, length, off_t(start)) }
    guard count == length else { throw FetchProblem.unreadable(path, "it became shorter while it was read") }
    return bytes
  }
}
