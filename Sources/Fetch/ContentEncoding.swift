import Compression

/// One layer of gzip or deflate, undone as it comes.
///
/// Servers send raw deflate under the name `deflate` as well as zlib's form; the first two bytes tell which.
final class ContentEncoding {
  private var inflater: Inflater?
  private var first: [UInt8] = []

  /// Whether the compressed data came to its end, or there was none at all.
  var isComplete: Bool { inflater?.atMemberEnd ?? first.isEmpty }

  /// Answers false where the data is corrupt.
  func feed(_ bytes: UnsafeRawBufferPointer, deliver: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    do {
      if let inflater {
        try inflater.inflate(bytes, deliver: deliver)
        return true
      }
      first.append(raw: bytes)
      guard first.count >= 2 else { return true }
      let zlib = first[0] & 0x0f == 8 && (Int(first[0]) << 8 | Int(first[1])) % 31 == 0
      let gzip = first[0] == 0x1f && first[1] == 0x8b
      let made = Inflater(zlib || gzip ? .automatic : .raw)
      inflater = made
      let held = first
      first = []
      try held.withUnsafeBytes { _ = try made.inflate($0, deliver: deliver) }
      return true
    } catch {
      return false
    }
  }
}
