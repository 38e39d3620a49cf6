extension FoldedText {
  private static let signs: [String: UInt8] = [
    "at": 0x40, "arroba": 0x40, "собака": 0x40, "собачка": 0x40, "chiocciola": 0x40, "arobase": 0x40,
    "dot": 0x2E, "punto": 0x2E, "ponto": 0x2E, "точка": 0x2E, "тчк": 0x2E, "punkt": 0x2E, "point": 0x2E,
    "d0t": 0x2E,
  ]

  /// Reads "[at]", "(dot)", " dot com" and " . " between words as the signs that they stand for.
  mutating func readAtAndDot() -> Bool {
    var result = FoldedText()
    var changed = false
    var index = 0
    var kept = 0
    while index < bytes.count {
      if Self.beginsSign(bytes[index]), index > 0, let (sign, next) = sign(at: index) {
        result.copy(self, kept..<index)
        while result.bytes.last == 0x20 { result.removeLast() }
        result.append(sign, origin: origin[index], mark: marks[index] | Mark.deobfuscated)
        index = next
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        kept = index
        changed = true
      } else {
        index += 1
      }
    }
    guard changed else { return false }
    result.copy(self, kept..<bytes.count)
    self = result
    return true
  }

  @inline(__always)
  private static func beginsSign(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x5B || byte == 0x28 || byte == 0x7B || byte == 0x3C
  }

  private mutating func removeLast() {
    bytes.removeLast()
    origin.removeLast()
    marks.removeLast()
  }

  private func sign(at index: Int) -> (UInt8, next: Int)? {
    let byte = bytes[index]
    if byte == 0x5B || byte == 0x28 || byte == 0x7B || byte == 0x3C {
      var start = index + 1
      while start < bytes.count, bytes[start] == 0x20 { start += 1 }
      let end = alphanumericEnd(from: min(start, bytes.count))
      if end == start { return bareSign(from: start) }
      var close = end
      while close < bytes.count, bytes[close] == 0x20 { close += 1 }
      guard close < bytes.count, [0x5D, 0x29, 0x7D, 0x3E].contains(bytes[close]) else { return nil }
      return word(start..<end).map { ($0, close + 1) }
    }
    guard byte == 0x20, index + 2 < bytes.count, index > 0 else { return nil }
    let isSign = bytes[index + 1] == 0x2E || bytes[index + 1] == 0x2F || bytes[index + 1] == 0x40
    if isSign, bytes[index + 2] == 0x20, index + 3 < bytes.count,
      Script(UTF8Reader.scalar(bytes, index + 3).value) == .latin
    {
      return (bytes[index + 1], index + 3)
    }
    let end = alphanumericEnd(from: index + 1)
    guard end - index <= 16, let sign = word(index + 1..<end), sign == 0x2E, end < bytes.count,
      bytes[end] == 0x20
    else { return nil }
    let next = alphanumericEnd(from: end + 1)
    return Self.topLevels.set.contains(String(decoding: bytes[end + 1..<next], as: UTF8.self))
      ? (sign, end + 1) : nil
  }

  /// Names after a spelt-out dot that make it an address.
  private static let topLevels = WordList(
    """
    com, net, org, ru, cn, shop, store, me, io, co, info, biz, xyz, top, example, test, de, fr, es, it,
    pl, br, uk, eu, us, online, site, cc, tk
    """)

  /// "(.)" and "[@]": the sign itself in brackets, which "(...)" is not.
  private func bareSign(from start: Int) -> (UInt8, next: Int)? {
    guard start < bytes.count, bytes[start] == 0x2E || bytes[start] == 0x40 else { return nil }
    var close = start + 1
    while close < bytes.count, bytes[close] == 0x20 { close += 1 }
    guard close < bytes.count, [0x5D, 0x29, 0x7D, 0x3E].contains(bytes[close]) else { return nil }
    return (bytes[start], close + 1)
  }

  private func word(_ range: Range<Int>) -> UInt8? {
    guard range.count >= 2, range.count <= 20 else { return nil }
    return Self.signs[String(decoding: bytes[range], as: UTF8.self)]
  }
}
