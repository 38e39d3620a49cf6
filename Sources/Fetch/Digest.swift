import Crypto

/// Digests as archives and case files write them.
enum Digest {
  /// SHA-256 in lower-case hexadecimal.
  static func sha256(_ bytes: [UInt8]) -> String {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in hasher.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// SHA-1 of the pieces one after another, in base32, as WARC archives label it.
  static func warc(_ pieces: [UInt8]...) -> String { warc(pieces[...]) }

  /// SHA-1 of the pieces one after another, in base32, as WARC archives label it.
  static func warc(_ pieces: ArraySlice<[UInt8]>) -> String {
    var hasher = Insecure.SHA1()
    for piece in pieces { piece.withUnsafeBytes { hasher.update(bufferPointer: $0) } }
    return "sha1:" + base32(Array(hasher.finalize()))
  }

  /// Whether the digests that a record carries are those of its block; one in another form than ours is not.
  static func agree(with record: WARCRecord, headLength: Int) -> Bool {
    if let block = record.header("WARC-Block-Digest"), block != warc(record.block) { return false }
    guard let payload = record.header("WARC-Payload-Digest") else { return true }
    var hasher = Insecure.SHA1()
    record.block.withUnsafeBytes { bytes in
      hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[min(headLength, bytes.count)...]))
    }
    return payload == "sha1:" + base32(Array(hasher.finalize()))
  }

  /// Source: RFC 4648, section 6; SHA-1's 20 bytes need no padding.
  static func base32(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var text: [UInt8] = []
    var held: UInt32 = 0
    var bits = 0
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(letters[Int(held >> UInt32(bits)) & 31])
      }
      held &= (1 << UInt32(bits)) - 1
    }
    if bits > 0 { text.append(letters[Int(held << UInt32(5 - bits)) & 31]) }
    return String(decoding: text, as: UTF8.self)
  }
}
