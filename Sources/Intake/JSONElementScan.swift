/// Finds where an element of a JSON array ends, across windows; blind to everything but strings and brackets.
struct JSONElementScan {
  private var depth = 0
  private var inString = false
  private var escaped = false

  /// The position of the comma or closing bracket behind the element; nil where the window ends before.
  mutating func end(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      while offset < buffer.count {
        if inString, !escaped {
          while offset < buffer.count, Self.isPlain(buffer[offset]) { offset += 1 }
          guard offset < buffer.count else { break }
        }
        if isEnd(buffer[offset]) { return bytes.startIndex + offset }
        offset += 1
      }
      return nil
    }
  }

  /// Whether a byte changes nothing within a string.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func isEnd(_ byte: UInt8) -> Bool {
    if inString {
      if escaped {
        escaped = false
      } else if byte == UInt8(ascii: "\\") {
        escaped = true
      } else if byte == UInt8(ascii: "\"") {
        inString = false
      }
      return false
    }
    switch byte {
    case UInt8(ascii: "\""): inString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"): depth = max(0, depth - 1)
    case UInt8(ascii: "]"):
      if depth == 0 { return true }
      depth -= 1
    case UInt8(ascii: ","): return depth == 0
    default: break
    }
    return false
  }
}
