extension FoldedText {
  private static let separators: Set<UInt8> = Set(" ._-*|/~,+:'\"^=`".utf8)

  /// Joins words whose letters were set apart: "r e p l i c a", "i.v.o.r.y", "t-e-l-e-g-r-a-m", "微 信".
  ///
  /// Four single letters must follow one another over spaces ("s m l" are sizes), three over other signs.
  mutating func joinSpacedLetters() -> Bool {
    var result = FoldedText()
    var changed = false
    var index = 0
    var kept = 0
    while index < bytes.count {
      let end = alphanumericEnd(from: index)
      if end == index {
        let width = UTF8Reader.scalar(bytes, index).width
        if isSpaceInUnspacedWriting(index) {
          changed = true
          result.copy(self, kept..<index)
          result.copy(self, index + 1..<min(bytes.count, index + 2), adding: Mark.deobfuscated)
          result.copy(self, min(bytes.count, index + 2)..<min(bytes.count, index + 4))
          index = min(bytes.count, index + 4)
          kept = index
          continue
        }
        index += width
      } else if let pieces = spacedPieces(from: index, first: end) {
        changed = true
        result.copy(self, kept..<index)
        for piece in pieces { result.copy(self, piece, adding: Mark.deobfuscated | Mark.joined) }
        index = pieces.last?.upperBound ?? end
        kept = index
      } else {
        index = end
      }
    }
    guard changed else { return false }
    result.copy(self, kept..<bytes.count)
    self = result
    return true
  }

  /// Whether a space parts two characters of a writing that has none; each of those takes three bytes.
  private func isSpaceInUnspacedWriting(_ index: Int) -> Bool {
    guard bytes[index] == 0x20, index >= 3, index + 3 < bytes.count, bytes[index + 1] >= 0xE3,
      bytes[index + 1] < 0xEA,
      bytes[index - 3] >= 0xE3, bytes[index - 3] < 0xEA
    else { return false }
    return Script(UTF8Reader.scalar(bytes, index + 1).value) == .unspaced
      && UTF8Reader.scalar(bytes, index + 1).width == 3
  }

  private func spacedPieces(from start: Int, first end: Int) -> [Range<Int>]? {
    guard isPiece(start..<end), end < bytes.count, Self.separators.contains(bytes[end]) else { return nil }
    let separator = bytes[end]
    var pieces = [start..<end]
    var index = end
    while index + 1 < bytes.count, bytes[index] == separator, pieces.count < 64 {
      let next = alphanumericEnd(from: index + 1)
      guard next > index + 1, isPiece(index + 1..<next) else { break }
      pieces.append(index + 1..<next)
      index = next
    }
    let singles = pieces.count { isSingle($0) }
    let letters = pieces.count { !(0x30...0x39).contains(bytes[$0.lowerBound]) }
    let needed = separator == 0x20 ? 4 : 3
    guard singles >= needed, singles == pieces.count, letters * 2 > pieces.count else { return nil }
    return pieces
  }

  private func isSingle(_ range: Range<Int>) -> Bool {
    range.count <= 4 && UTF8Reader.scalar(bytes, range.lowerBound).width == range.count
  }

  private func isPiece(_ range: Range<Int>) -> Bool {
    isSingle(range) && Script(UTF8Reader.scalar(bytes, range.lowerBound).value) != .unspaced
  }
}
