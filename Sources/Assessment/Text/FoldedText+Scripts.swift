extension FoldedText {
  /// Within each word that mixes alphabets, reads the strangers as the letters that they look like.
  ///
  /// "Αdіdаs" becomes "adidas", "peплика" becomes "реплика"; a word wholly in one alphabet stays as it is.
  ///
  /// - Parameter source: the text before folding: a Greek capital may look like another letter than its small one.
  mutating func unifyScripts(_ source: [UInt8]) {
    var result = FoldedText()
    result.bytes.reserveCapacity(bytes.count)
    result.origin.reserveCapacity(bytes.count)
    result.marks.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let end = wordEnd(from: index)
      if end == index {
        let width = UTF8Reader.scalar(bytes, index).width
        result.append(self, index..<index + width)
        index += width
      } else {
        appendWord(index..<end, source, to: &result)
        index = end
      }
    }
    self = result
  }

  private mutating func append(_ other: FoldedText, _ range: Range<Int>) {
    bytes.append(contentsOf: other.bytes[range])
    origin.append(contentsOf: other.origin[range])
    marks.append(contentsOf: other.marks[range])
  }

  /// Where the letters that begin at an index end.
  private func wordEnd(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let (scalar, width) = UTF8Reader.scalar(bytes, index)
      guard Script(scalar).isLetter else { break }
      index += width
    }
    return index
  }

  private func appendWord(_ range: Range<Int>, _ source: [UInt8], to result: inout FoldedText) {
    var latin = 0
    var latinOnly = 0
    var foreign = 0
    var foreignOnly = 0
    var cyrillic = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = UTF8Reader.scalar(bytes, index)
      if scalar < 0x80 {
        latin += 1
        if Lookalikes.cyrillic(UInt8(scalar)) == nil { latinOnly += 1 }
      } else {
        let script = Script(scalar)
        if script == .cyrillic { cyrillic += 1 }
        if script == .cyrillic || script == .greek || script == .otherSpaced {
          foreign += 1
          if Lookalikes.latin(scalar) == nil { foreignOnly += 1 }
        }
      }
      index += width
    }
    guard latin > 0, foreign > 0 else { return result.append(self, range) }
    if foreignOnly == 0 {
      appendWord(range, to: &result) { scalar, place in
        if scalar < 0x80 { return nil }
        return (Lookalikes.capital(source, at: Int(place)) ?? Lookalikes.latin(scalar)).map { UInt32($0) }
      }
    } else if latinOnly == 0, cyrillic == foreign {
      appendWord(range, to: &result) { scalar, _ in scalar < 0x80 ? Lookalikes.cyrillic(UInt8(scalar)) : nil }
    } else {
      result.append(self, range)
    }
  }

  /// - Parameter replace: takes a letter and its place in the source.
  private func appendWord(
    _ range: Range<Int>, to result: inout FoldedText, _ replace: (UInt32, Int32) -> UInt32?
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = UTF8Reader.scalar(bytes, index)
      if let other = replace(scalar, origin[index]) {
        result.append(scalar: other, origin: origin[index], mark: marks[index] | Mark.lookalike)
      } else {
        result.append(self, index..<index + width)
      }
      index += width
    }
  }
}
