/// Guesses where a broken element of a JSON array ends, so that it does not take the reports after it along.
enum JSONRepair {
  /// The position to cut at: before a comma and an object that begins with `"id"`, or before a line whose `{` stands
  /// exactly as far to the right as the element's own; nil where there is no such place.
  static func cut(_ bytes: [UInt8], column: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var lineStart = 0
      for index in 1..<max(1, buffer.count) {
        switch buffer[index] {
        case UInt8(ascii: ",") where beginsReport(buffer, index + 1): return index
        case 0x0A: lineStart = index + 1
        case UInt8(ascii: "{") where lineStart > 0 && index - lineStart == column:
          if isBlank(buffer, lineStart..<index) { return index }
        default: break
        }
      }
      return nil
    }
  }

  private static func beginsReport(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = skipSpace(bytes, start)
    guard index < bytes.count, bytes[index] == UInt8(ascii: "{") else { return false }
    index = skipSpace(bytes, index + 1)
    return index + 4 <= bytes.count && bytes[index..<index + 4].elementsEqual("\"id\"".utf8)
  }

  /// Looks a few bytes ahead only: long runs of blanks must not make it quadratic.
  private static func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < bytes.count, index < start + 64, JSONSplitter.isSpace(bytes[index]) { index += 1 }
    return index
  }

  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy(JSONSplitter.isSpace)
  }
}
