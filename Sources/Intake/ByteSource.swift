import CaseModel
import Compression

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file's bytes, decompressed where they are gzip, a window at a time.
struct ByteSource {
  private let file: OpenFile
  private let name: String
  private let limit: Int64
  private var inflater: Inflater?
  private var input: [UInt8]
  private var inputUsed = 0
  private var inputCount = 0
  private var total: Int64 = 0
  private var raw: Int64 = 0
  private var started = false
  private let mustBeGzip: Bool

  /// What was read and not yet taken: from `position` on.
  private(set) var buffer: [UInt8] = []
  private(set) var position = 0
  private(set) var atEnd = false
  /// Why the file ended before its time; everything before it is whole.
  private(set) var trouble: Trouble?

  /// What ended a file early, for an item of its own.
  struct Trouble {
    var code: String
    var found: String
    var expected: String
    var remedy: String
  }

  init(_ file: OpenFile, name: String, gzip: Bool, limit: Int64) {
    self.file = file
    self.name = name
    self.limit = limit
    self.mustBeGzip = gzip
    self.input = [UInt8](repeating: 0, count: 128 << 10)
  }

  var available: Int { buffer.count - position }

  /// How many of the file's own bytes were taken: of compressed ones as many as the share of their content that was.
  var taken: Int64 {
    let waiting = Double(inputCount - inputUsed) * (inflater == nil ? 0 : 1)
    let ratio = total > 0 ? (Double(raw) - waiting) / Double(total) : 0
    return max(0, Int64(Double(raw) - waiting - Double(available) * ratio))
  }

  mutating func take(_ count: Int) { position = min(buffer.count, position + max(0, count)) }

  /// Puts bytes back in front of what comes next.
  mutating func unread(_ bytes: ArraySlice<UInt8>) {
    if bytes.count <= position, buffer[position - bytes.count..<position] == bytes {
      position -= bytes.count
    } else {
      buffer.replaceSubrange(0..<position, with: bytes)
      position = 0
    }
  }

  /// Reads on; false at the file's end.
  mutating func fill() throws(DocketError) -> Bool {
    if position > 0 {
      buffer.removeSubrange(0..<position)
      position = 0
    }
    let before = buffer.count
    while !atEnd, buffer.count == before { try readOnce() }
    return buffer.count > before
  }

  private mutating func readOnce() throws(DocketError) {
    if let inflater, inputUsed < inputCount { return expand(inflater) }
    let descriptor = file.descriptor
    let count = input.withUnsafeMutableBytes { target in
      SystemCall.retrying { read(descriptor, target.baseAddress, target.count) }
    }
    guard count >= 0 else { throw SystemCall.failure("cannot read", file: name) }
    guard count > 0 else { return finish() }
    raw += Int64(count)
    if !started { begin(count) }
    guard !atEnd else { return }
    if inflater != nil {
      inputUsed = 0
      inputCount = count
    } else {
      deliver(input[0..<count])
    }
  }

  private mutating func deliver(_ bytes: ArraySlice<UInt8>) {
    buffer.append(contentsOf: bytes)
    total += Int64(bytes.count)
    if total > limit { stop("file-too-large", "more than \(limit) bytes", "at most that", "split the file") }
  }

  private mutating func begin(_ count: Int) {
    started = true
    let magic = count >= 2 && input[0] == 0x1F && input[1] == 0x8B
    if magic || (mustBeGzip && count == 1 && input[0] == 0x1F) {
      inflater = Inflater()
    } else if mustBeGzip {
      stop(
        "gzip-missing", "no gzip header", "a gzip file, as its name says",
        "rename it, or compress it with gzip")
    }
  }

  /// Feeds a small piece, so that even a bomb's thousandfold growth stays within two megabytes.
  private mutating func expand(_ inflater: Inflater) {
    let start = inputUsed
    let end = min(inputCount, start + 2048)
    inputUsed = end
    var grown: [UInt8] = []
    do {
      try input.withUnsafeBytes { source in
        _ = try inflater.inflate(UnsafeRawBufferPointer(rebasing: source[start..<end])) { piece in
          grown.append(contentsOf: piece)
          return true
        }
      }
      deliver(grown[...])
    } catch {
      deliver(grown[...])
      stop("gzip-corrupt", "damaged compressed data", "a whole gzip file", "send the file again")
    }
  }

  private mutating func finish() {
    atEnd = true
    if let inflater, !inflater.atMemberEnd {
      stop(
        "gzip-truncated", "the end of the file within compressed data", "a whole gzip file",
        "send the file again")
    } else if mustBeGzip, !started {
      stop("gzip-missing", "an empty file", "a gzip file, as its name says", "send the file again")
    }
  }

  private mutating func stop(_ code: String, _ found: String, _ expected: String, _ remedy: String) {
    atEnd = true
    if trouble == nil { trouble = Trouble(code: code, found: found, expected: expected, remedy: remedy) }
  }
}
