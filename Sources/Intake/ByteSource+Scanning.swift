import CaseModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ByteSource {
  /// The next byte, read on for where needed; nil at the end.
  mutating func peek() throws(DocketError) -> UInt8? {
    if available == 0 {
      guard try fill() else { return nil }
    }
    return buffer[position]
  }

  /// The position in `buffer` of the next line feed that has been read.
  func indexOfNewline() -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, position < bytes.count else { return nil }
      guard let found = memchr(base + position, 0x0A, bytes.count - position) else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// How many line feeds the next `count` bytes have, and how many bytes stand behind the last.
  func newlines(in count: Int) -> (count: Int, behind: Int) {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return (0, 0) }
      var place = position
      let end = min(position + count, bytes.count)
      var found = 0
      while place < end, let next = memchr(base + place, 0x0A, end - place) {
        found += 1
        place = UnsafeRawPointer(next) - base + 1
      }
      return (found, end - place)
    }
  }

  /// Skips a UTF-8 byte order mark at the very start.
  mutating func skipByteOrderMark() throws(DocketError) {
    while available < 3 {
      guard try fill() else { return }
    }
    if buffer[position] == 0xEF, buffer[position + 1] == 0xBB, buffer[position + 2] == 0xBF { take(3) }
  }

}
