/// One spelling for percent-encoded texts (RFC 3986, section 6.2.2).
enum PercentEncoding {
  /// Escapes of unreserved characters undone, all others in upper case, everything not ASCII escaped; done again, it
  /// changes nothing.
  static func normalized(_ text: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(text)
    let (plain, hasStray) = pass(bytes, escapingStray: false)
    // Behind a percent sign that escapes nothing, undone escapes may read as one: then it is escaped itself.
    guard hasStray, pass(plain, escapingStray: false).result != plain else { return plain }
    return pass(bytes, escapingStray: true).result
  }

  private static func pass(_ bytes: [UInt8], escapingStray: Bool) -> (result: [UInt8], hasStray: Bool) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var hasStray = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%") {
        if index + 2 < bytes.count, let high = Hex.digit(bytes[index + 1]),
          let low = Hex.digit(bytes[index + 2])
        {
          let decoded = high << 4 | low
          if isUnreserved(decoded) { result.append(decoded) } else { result += Hex.percent(decoded) }
          index += 3
          continue
        }
        hasStray = true
        result += escapingStray ? Hex.percent(byte) : [byte]
      } else if byte > 0x20, byte < 0x7F {
        result.append(byte)
      } else {
        result += Hex.percent(byte)
      }
      index += 1
    }
    return (result, hasStray)
  }

  /// A path in one spelling, without empty segments and without a slash at its end.
  static func normalizedPath(_ path: String) -> String {
    let segments = normalized(path.utf8).split(separator: UInt8(ascii: "/"))
    // Decoded dots are dot segments after all: `%2e%2e` must not hide from the parser that removes them.
    var kept: [ArraySlice<UInt8>] = []
    for segment in segments {
      if segment.elementsEqual("..".utf8) {
        _ = kept.popLast()
      } else if !segment.elementsEqual(".".utf8) {
        kept.append(segment)
      }
    }
    return "/" + kept.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }
}
