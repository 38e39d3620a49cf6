extension FoldedText {
  private static let digits: [String: UInt8] = {
    let words: [[String]] = [
      ["zero", "null", "ноль", "нуль", "cero", "oh"],
      ["one", "uno", "um", "un", "eins", "один", "раз", "una"],
      ["two", "dos", "dois", "deux", "zwei", "два", "due"],
      ["three", "tres", "trois", "drei", "три", "tre"],
      ["four", "cuatro", "quatro", "quatre", "vier", "четыре", "quattro"],
      ["five", "cinco", "cinq", "funf", "пять", "cinque"],
      ["six", "seis", "sechs", "шесть", "sei"],
      ["seven", "siete", "sete", "sept", "sieben", "семь", "sette"],
      ["eight", "ocho", "oito", "huit", "acht", "восемь", "otto"],
      ["nine", "nueve", "nove", "neuf", "neun", "девять"],
    ]
    var result: [String: UInt8] = [
      "plus": UInt8(ascii: "+"), "плюс": UInt8(ascii: "+"), "mas": UInt8(ascii: "+"),
    ]
    for (digit, list) in words.enumerated() {
      for word in list { result[word] = UInt8(ascii: "0") + UInt8(digit) }
    }
    return result
  }()

  /// Writes runs of spelt-out digits as digits: "plus eight six one three eight 0000" becomes "+861380000".
  ///
  /// At least four parts of which three are words: "one two three" alone is no number that anyone hides.
  mutating func joinNumberWords() -> Bool {
    var result = FoldedText()
    var changed = false
    var index = 0
    var kept = 0
    while index < bytes.count {
      let end = alphanumericEnd(from: index)
      if end == index {
        index += 1
      } else if let run = numberRun(from: index, first: end) {
        changed = true
        result.copy(self, kept..<index)
        for (byte, at) in run.bytes {
          result.append(byte, origin: origin[at], mark: marks[at] | Mark.deobfuscated)
        }
        index = run.end
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

  private func numberRun(from start: Int, first: Int) -> (bytes: [(UInt8, Int)], end: Int)? {
    guard digit(start..<first) != nil else { return nil }
    var written: [(UInt8, Int)] = []
    var words = 0
    var parts = 0
    var index = start
    var end = first
    var last = start
    while parts < 40 {
      if let digit = digit(index..<end) {
        written.append((digit, index))
        words += 1
      } else if end - index <= 6, bytes[index..<end].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        written += (index..<end).map { (bytes[$0], $0) }
      } else {
        break
      }
      parts += 1
      last = end
      guard end + 1 < bytes.count, [0x20, 0x2D, 0x2E, 0x2C].contains(bytes[end]) else { break }
      index = end + 1
      if bytes[index] == 0x20 { index += 1 }
      end = alphanumericEnd(from: index)
      guard end > index else { break }
    }
    return words >= 3 && parts >= 4 ? (written, last) : nil
  }

  private func digit(_ range: Range<Int>) -> UInt8? {
    guard range.count >= 2, range.count <= 14, bytes[range.lowerBound] > 0x39 else { return nil }
    return Self.digits[String(decoding: bytes[range], as: UTF8.self)]
  }
}
