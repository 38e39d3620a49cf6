/// Finds where an element of a JSON array ends, across windows; blind to everything but strings and brackets.
struct JSONElementScan {
  private var depth = 0
  private var inString = false
  private var escaped = false

  /// The position of the comma or closing bracket behind the element; nil where the window ends before.
  mutating func end(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      for offset in 0..<buffer.count where isEnd(buffer[offset]) { return bytes.startIndex + offset }
      return nil
    }
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
