import CaseModel

extension JSONParser {
  /// A number as it is written.
  mutating func number() throws(Stop) -> String {
    let start = index
    if peek == UInt8(ascii: "-") { index += 1 }
    if peek == UInt8(ascii: "0") {
      index += 1
      if let next = peek, Self.isDigit(next) {
        throw Stop(offset: index, expected: "no digit after a leading zero")
      }
    } else {
      try digits()
    }
    if peek == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      index += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
  }

  private mutating func digits() throws(Stop) {
    let start = index
    while index < bytes.count, Self.isDigit(bytes[index]) { index += 1 }
    guard index > start else { throw Stop(offset: index, expected: "a digit") }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// A string; `index` stands on its opening quote.
  mutating func string() throws(Stop) -> String {
    index += 1
    let start = index
    try skipPlain()
    guard index < bytes.count else { throw Stop(offset: index, expected: "a closing quote") }
    if bytes[index] == UInt8(ascii: "\"") {
      let text = try text(from: start)
      index += 1
      return text
    }
    return try stringWithEscapes(from: start)
  }

  /// Goes on to the next quote or backslash.
  private mutating func skipPlain() throws(Stop) {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
      if byte < 0x20 {
        throw Stop(offset: index, expected: "control characters in a string to be escaped")
      }
      index += 1
    }
  }

  private func text(from start: Int) throws(Stop) -> String {
    let piece = UnsafeBufferPointer(rebasing: bytes[start..<index])
    guard let text = String(validating: piece, as: UTF8.self) else {
      let offset = start + UTF8Check.firstInvalid(piece)
      throw Stop(
        code: "json-utf8", offset: offset, expected: "UTF-8",
        found: "byte 0x\(Hex.text([bytes[min(offset, bytes.count - 1)]]))")
    }
    return text
  }

  private mutating func stringWithEscapes(from first: Int) throws(Stop) -> String {
    var result = try text(from: first)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        return result
      }
      result.unicodeScalars.append(try escape())
      let start = index
      try skipPlain()
      if index > start { result += try text(from: start) }
    }
    throw Stop(offset: index, expected: "a closing quote")
  }

  /// What the escape at `index` stands for.
  private mutating func escape() throws(Stop) -> Unicode.Scalar {
    let start = index
    index += 1
    guard let kind = peek else { throw Stop(offset: index, expected: "a closing quote") }
    index += 1
    switch kind {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default:
      throw Stop(offset: start, expected: "one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX")
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(Stop) -> Unicode.Scalar {
    let high = try fourDigits()
    if let scalar = Unicode.Scalar(high) { return scalar }
    if high < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      let low = try fourDigits()
      if (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
    }
    throw Stop(
      code: "json-surrogate", offset: start, expected: "surrogates in pairs", found: "a lone surrogate")
  }

  private mutating func fourDigits() throws(Stop) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Hex.digit(byte) else {
        throw Stop(offset: index, expected: "four hexadecimal digits after \\u")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}
