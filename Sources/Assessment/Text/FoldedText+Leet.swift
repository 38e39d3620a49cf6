extension FoldedText {
  /// Reads digits and signs between letters as the letters that they stand for: "s1ldenaf1l", "cr@cked", "f4k3".
  mutating func readLeet(one: UInt8) -> (changed: Bool, ambiguous: Bool) {
    var changed = false
    var ambiguous = false
    var index = 0
    while index < bytes.count {
      guard Self.isWordByte(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, Self.isWordByte(bytes[end]) { end += 1 }
      if isLeet(index..<end) {
        for at in index..<end {
          guard !(at == index && bytes[at] == 0x40), let letter = Self.letter(bytes[at], one: one) else {
            continue
          }
          if bytes[at] == 0x31 || bytes[at] == 0x21 || bytes[at] == 0x7C { ambiguous = true }
          bytes[at] = letter
          marks[at] |= Mark.deobfuscated
          changed = true
        }
      }
      index = end
    }
    return (changed, ambiguous)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x40 || byte == 0x24
      || byte == 0x21
      || byte == 0x7C
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  private static func letter(_ byte: UInt8, one: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0"): UInt8(ascii: "o")
    case UInt8(ascii: "1"), UInt8(ascii: "!"), UInt8(ascii: "|"): one
    case UInt8(ascii: "3"): UInt8(ascii: "e")
    case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
    case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
    case UInt8(ascii: "6"), UInt8(ascii: "9"): UInt8(ascii: "g")
    case UInt8(ascii: "7"): UInt8(ascii: "t")
    case UInt8(ascii: "8"): UInt8(ascii: "b")
    default: nil
    }
  }

  /// A sign between two letters, or one before at least three; an address (`me@shop.com`) is none.
  private func isLeet(_ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.count <= 40 else { return false }
    let letters = range.count { Self.isLetter(bytes[$0]) }
    guard letters >= 2 else { return false }
    if bytes[range].contains(0x40), range.upperBound + 1 < bytes.count, bytes[range.upperBound] == 0x2E,
      Self.isLetter(bytes[range.upperBound + 1])
    {
      return false
    }
    for index in range where !Self.isLetter(bytes[index]) {
      let before = index > range.lowerBound && Self.isLetter(bytes[index - 1])
      let after = index + 1 < range.upperBound && Self.isLetter(bytes[index + 1])
      if before && after { return true }
      if after && index == range.lowerBound && bytes[index] != 0x40 && letters >= 3
        && range.count - letters <= 2
      {
        return true
      }
    }
    return false
  }

  /// Reads words that are wholly of another alphabet's letters, each of which looks Latin, as Latin: "НОКА", "ΝΙΚΕ".
  mutating func readLookalikeWords() -> Bool {
    guard bytes.contains(where: { $0 >= 0xCD && $0 <= 0xD4 }) else { return false }
    var result = FoldedText()
    var changed = false
    var index = 0
    var kept = 0
    while index < bytes.count {
      let end = alphanumericEnd(from: index)
      if end == index {
        index += UTF8Reader.scalar(bytes, index).width
      } else if let letters = lookalikeLetters(index..<end) {
        changed = true
        result.copy(self, kept..<index)
        for (letter, at) in letters {
          result.append(letter, origin: origin[at], mark: marks[at] | Mark.deobfuscated | Mark.lookalike)
        }
        index = end
        kept = end
      } else {
        index = end
      }
    }
    guard changed else { return false }
    result.copy(self, kept..<bytes.count)
    self = result
    return true
  }

  private func lookalikeLetters(_ range: Range<Int>) -> [(UInt8, Int)]? {
    guard range.count >= 8, bytes[range.lowerBound] >= 0xCD, bytes[range.lowerBound] <= 0xD4 else {
      return nil
    }
    var letters: [(UInt8, Int)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = UTF8Reader.scalar(bytes, index)
      guard Lookalikes.isStrict(scalar), let letter = Lookalikes.latin(scalar) else { return nil }
      letters.append((letter, index))
      index += width
    }
    return letters.count >= 4 ? letters : nil
  }
}
