extension FoldedText {
  /// Reads digits and signs between Cyrillic letters as the letters that they stand for: "к0каин", "р3плика", "б3з".
  ///
  /// - Parameter second: whether a sign that stands for two letters is read as the rarer of them.
  mutating func readCyrillicDigits(second: Bool) -> (changed: Bool, ambiguous: Bool) {
    guard bytes.contains(0xD0) || bytes.contains(0xD1) else { return (false, false) }
    var result = FoldedText()
    var changed = false
    var ambiguous = false
    var kept = 0
    var index = 2
    while index + 2 < bytes.count {
      guard let letters = Self.cyrillicLetters(bytes[index]), isBetweenCyrillic(index) else {
        index += 1
        continue
      }
      changed = true
      ambiguous = ambiguous || letters.count > 1
      result.copy(self, kept..<index)
      result.append(
        scalar: second ? letters[letters.count - 1] : letters[0], origin: origin[index],
        mark: marks[index] | Mark.deobfuscated)
      index += 1
      kept = index
    }
    guard changed else { return (false, false) }
    result.copy(self, kept..<bytes.count)
    self = result
    return (true, ambiguous)
  }

  private func isBetweenCyrillic(_ index: Int) -> Bool {
    guard let before = UTF8Reader.scalar(bytes, before: index), Script(before) == .cyrillic else {
      return false
    }
    return Script(UTF8Reader.scalar(bytes, index + 1).value) == .cyrillic
  }

  /// The commoner letter first.
  private static func cyrillicLetters(_ byte: UInt8) -> [UInt32]? {
    switch byte {
    case UInt8(ascii: "0"): [0x43E]
    case UInt8(ascii: "1"): [0x438]
    case UInt8(ascii: "3"): [0x435, 0x437]
    case UInt8(ascii: "4"): [0x447, 0x430]
    case UInt8(ascii: "6"): [0x431]
    case UInt8(ascii: "8"): [0x432]
    case UInt8(ascii: "9"): [0x44F]
    case UInt8(ascii: "@"): [0x430]
    case UInt8(ascii: "*"): [0x430, 0x435]
    default: nil
    }
  }
}
