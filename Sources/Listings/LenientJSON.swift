import CaseModel

/// Reads JSON as pages write it: comments, unquoted names, single quotes, control characters, bad escapes, stray
/// commas and braces.
///
/// It stops at the end of the first value, so it also reads the literal behind `window.state = `.
struct LenientJSON {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index: Int
  private let end: Int
  private var values = 0

  static let maximumDepth = 96
  static let maximumValues = 400_000

  /// Reads the first value of a piece of a buffer.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> JSONValue? {
    var reader = LenientJSON(bytes, start, min(end, bytes.count))
    reader.skip()
    guard reader.index < reader.end else { return nil }
    return reader.value(0)
  }

  static func read(_ text: String) -> JSONValue? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { read($0, from: 0, to: $0.count) }
  }

  /// All values that stand one behind the other, as in a script with two objects.
  static func readAll(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> [JSONValue] {
    var reader = LenientJSON(bytes, start, min(end, bytes.count))
    var result: [JSONValue] = []
    while result.count < 50 {
      reader.skipToValue()
      guard reader.index < reader.end, let value = reader.value(0) else { break }
      result.append(value)
    }
    return result
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    self.bytes = bytes
    index = max(0, start)
    self.end = end
  }

  private mutating func skipToValue() {
    while true {
      skip()
      guard index < end else { return }
      if bytes[index] == 123 || bytes[index] == 91 { return }
      // The bracket of `<![CDATA[` opens no list.
      let marked = bytes[index] == 60 && Bytes.matches(bytes, at: index, "<![cdata[")
      index = min(end, index + (marked ? 9 : 1))
    }
  }

  /// Passes white space and comments of both kinds.
  private mutating func skip() {
    while index < end {
      let byte = bytes[index]
      if byte <= 32 || byte == 127 {
        index += 1
      } else if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 {
        index += 2
      } else if byte == 0xEF, index + 2 < end, bytes[index + 1] == 0xBB {
        index += 3
      } else if byte == 47, index + 1 < end, bytes[index + 1] == 42 {
        index += 2
        while index + 1 < end, !(bytes[index] == 42 && bytes[index + 1] == 47) { index += 1 }
        index = min(end, index + 2)
      } else if byte == 47, index + 1 < end, bytes[index + 1] == 47 {
        while index < end, bytes[index] != 10 { index += 1 }
      } else {
        return
      }
    }
  }

  private mutating func value(_ depth: Int) -> JSONValue? {
    values += 1
    guard depth < Self.maximumDepth, values < Self.maximumValues, index < end else { return nil }
    switch bytes[index] {
    case 123: return object(depth)
    case 91: return array(depth)
    case 34, 39, 96: return .string(quoted())
    default: return word()
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    index += 1
    var members: [JSONMember] = []
    while true {
      skip()
      guard index < end else { return .object(members) }
      let byte = bytes[index]
      if byte == 125 {
        index += 1
        return .object(members)
      }
      if byte == 44 || byte == 58 || byte == 59 {
        index += 1
        continue
      }
      // A list's end here means that this object's own brace is missing.
      if byte == 93 { return .object(members) }
      let name: String
      if byte == 34 || byte == 39 {
        name = quoted()
      } else {
        let start = index
        while index < end, !":,{}[]\"' \n\t\r".utf8.contains(bytes[index]) { index += 1 }
        if index == start { index += 1 }
        name = string(start, index)
      }
      skip()
      guard index < end, bytes[index] == 58 else { continue }
      index += 1
      skip()
      guard index < end else { return .object(members) }
      if bytes[index] == 44 || bytes[index] == 125 {
        members.append(JSONMember(name, .null))
        continue
      }
      guard let value = value(depth + 1) else { return depth == 0 ? .object(members) : nil }
      members.append(JSONMember(name, value))
    }
  }

  private mutating func array(_ depth: Int) -> JSONValue? {
    index += 1
    var items: [JSONValue] = []
    while true {
      skip()
      guard index < end else { return .array(items) }
      let byte = bytes[index]
      if byte == 93 {
        index += 1
        return .array(items)
      }
      if byte == 44 || byte == 59 {
        index += 1
        continue
      }
      if byte == 125 { return .array(items) }
      guard let value = value(depth + 1) else { return depth == 0 ? .array(items) : nil }
      items.append(value)
    }
  }

  private mutating func word() -> JSONValue {
    let start = index
    var nesting = 0
    // An expression such as `new Date(1)` or `a || b` is passed as one word.
    while index < end {
      let byte = bytes[index]
      if byte == 40 { nesting += 1 }
      if byte == 41 { nesting -= 1 }
      if nesting <= 0, byte == 47, beginsComment(behind: start) { break }
      if nesting <= 0, byte == 44 || byte == 125 || byte == 93 || byte == 59 || byte == 10 || byte == 60 {
        break
      }
      index += 1
    }
    if index == start { index += 1 }
    let text = string(start, index).trimmed
    switch text {
    case "true", "!0": return .bool(true)
    case "false", "!1": return .bool(false)
    case "null", "undefined", "NaN", "void 0", "": return .null
    default:
      // A variable may be called "e", and "1-2" is a sum: only what reads as a number is one.
      let looksIt = text.utf8.allSatisfy { byte in
        Bytes.isDigit(byte) || byte == 46 || byte == 45 || byte == 43 || byte | 32 == 101
      }
      return looksIt && Double(text) != nil ? .number(text) : .string(text)
    }
  }

  /// Whether a comment stands here, set apart from the word before it: `http://` is none.
  private func beginsComment(behind start: Int) -> Bool {
    guard index > start, index + 1 < end, bytes[index - 1] <= 32 else { return false }
    return bytes[index + 1] == 47 || bytes[index + 1] == 42
  }

  private func string(_ start: Int, _ stop: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<min(stop, end)]), as: UTF8.self)
  }
}

extension LenientJSON {
  /// A quoted text; control characters are taken as they are, an unknown escape as its letter.
  private mutating func quoted() -> String {
    let quote = bytes[index]
    index += 1
    let start = index
    while index < end, bytes[index] != quote, bytes[index] != 92 { index += 1 }
    if index >= end || bytes[index] == quote {
      let text = string(start, index)
      index += 1
      return text
    }
    var out = Array(bytes[start..<index])
    while index < end {
      let byte = bytes[index]
      if byte == quote {
        index += 1
        break
      }
      index += 1
      guard byte == 92, index < end else {
        out.append(byte)
        continue
      }
      let escape = bytes[index]
      index += 1
      switch escape {
      case 110: out.append(10)
      case 116: out.append(9)
      case 114: out.append(13)
      case 98, 102: out.append(32)
      case 117: unicode(into: &out)
      case 120: hexadecimal(2, into: &out)
      default: out.append(escape)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func hex(_ digits: Int) -> UInt32? {
    guard index + digits <= end else { return nil }
    var value: UInt32 = 0
    for place in index..<index + digits {
      let byte = bytes[place]
      switch byte {
      case 48...57: value = value << 4 | UInt32(byte - 48)
      case 65...70: value = value << 4 | UInt32(byte - 55)
      case 97...102: value = value << 4 | UInt32(byte - 87)
      default: return nil
      }
    }
    index += digits
    return value
  }

  private mutating func hexadecimal(_ digits: Int, into out: inout [UInt8]) {
    guard let value = hex(digits), let scalar = Unicode.Scalar(value) else { return }
    out.append(contentsOf: String(Character(scalar)).utf8)
  }

  private mutating func unicode(into out: inout [UInt8]) {
    guard var value = hex(4) else { return }
    if (0xD800..<0xDC00).contains(value), index + 1 < end, bytes[index] == 92, bytes[index + 1] == 117 {
      let back = index
      index += 2
      if let low = hex(4), (0xDC00..<0xE000).contains(low) {
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      } else {
        index = back
      }
    }
    if let scalar = Unicode.Scalar(value) {
      out.append(contentsOf: String(Character(scalar)).utf8)
    } else {
      out += [0xEF, 0xBF, 0xBD]
    }
  }
}
