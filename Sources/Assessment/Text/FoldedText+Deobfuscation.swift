extension FoldedText.Mark {
  /// A byte that deobfuscation wrote, or before which it took something away.
  static let deobfuscated: UInt8 = 8
  /// A letter that was set apart from its neighbours and joined to them.
  static let joined: UInt8 = 32
}

extension FoldedText {
  /// The text as it would read had nobody hidden words in it; nil where nothing was hidden.
  ///
  /// "cr@cked", "r e p l i c a", "c.u.r.a", "retrotone [at] example (dot) com", "plus eight six one three".
  /// - Parameter one: what a `1` inside a word stands for: `i` or `l`.
  func deobfuscated(one: UInt8) -> (text: FoldedText, ambiguous: Bool)? {
    var text = self
    var changed = text.joinNumberWords()
    changed = text.joinSpacedLetters() || changed
    let leet = text.readLeet(one: one)
    changed = leet.changed || changed
    changed = text.readLookalikeWords() || changed
    let digits = text.readCyrillicDigits(second: one != UInt8(ascii: "i"))
    changed = digits.changed || changed
    changed = text.readAtAndDot() || changed
    return changed ? (text, leet.ambiguous || digits.ambiguous) : nil
  }

  mutating func copy(_ other: FoldedText, _ range: Range<Int>, adding mark: UInt8 = 0) {
    bytes.append(contentsOf: other.bytes[range])
    origin.append(contentsOf: other.origin[range])
    if mark == 0 {
      marks.append(contentsOf: other.marks[range])
    } else {
      for index in range { marks.append(other.marks[index] | mark) }
    }
  }

  /// Where the run of letters and digits that begins at an index ends.
  func alphanumericEnd(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let (scalar, width) = UTF8Reader.scalar(bytes, index)
      guard Script(scalar) != .none else { break }
      index += width
    }
    return index
  }
}
