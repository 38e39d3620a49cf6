/// Small byte helpers that page code needs everywhere.
enum Bytes {
  @inline(__always) static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || (byte >= 9 && byte <= 13)
  }

  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 32) >= 97 && (byte | 32) <= 122
  }

  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  @inline(__always) static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte | 32 : byte
  }

  /// The length of the white space character at an index of UTF-8, 0 where there is none.
  @inline(__always) static func blank(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    if byte < 128 { return isSpace(byte) ? 1 : 0 }
    func at(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch byte {
    case 0xC2: return at(1) == 0xA0 || at(1) == 0x85 ? 2 : 0
    case 0xE2:
      if at(1) == 0x80, at(2) >= 0x80 && at(2) <= 0x8A || at(2) == 0xA8 || at(2) == 0xA9 || at(2) == 0xAF {
        return 3
      }
      return at(1) == 0x81 && at(2) == 0x9F ? 3 : 0
    case 0xE3: return at(1) == 0x80 && at(2) == 0x80 ? 3 : 0
    case 0xEF: return at(1) == 0xBB && at(2) == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// Whether `word` (lower case ASCII) stands at `index`, in any case.
  static func matches(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index >= 0, index + count <= bytes.count else { return false }
    let start = word.utf8Start
    for offset in 0..<count where lower(bytes[index + offset]) != start[offset] { return false }
    return true
  }

  /// The first place of `needle` in `bytes` from `start`; exact case.
  static func find(_ needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard !needle.isEmpty, start >= 0, start < bytes.count else { return nil }
    return offset(needle, in: UnsafeBufferPointer(rebasing: bytes[start...])).map { $0 + start }
  }
}
