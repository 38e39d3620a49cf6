/// Reads characters out of UTF-8 that may be cut anywhere.
enum UTF8Reader {
  /// The character that begins at `index`, and how many bytes it takes; a stray byte counts as one odd character.
  @inline(__always)
  static func scalar(_ bytes: [UInt8], _ index: Int) -> (value: UInt32, width: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard width > 1, index + width <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for offset in 1..<width {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, width)
  }

  /// The character that ends right before `index`; nil at the beginning.
  @inline(__always)
  static func scalar(_ bytes: [UInt8], before index: Int) -> UInt32? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(bytes, start).value
  }
}
