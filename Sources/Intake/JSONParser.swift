import CaseModel

/// The recursive descent behind `StrictJSON`; lives only as long as the buffer that it reads.
struct JSONParser {
  /// Where and why reading stopped; turned into a `Failure` with line and column only when needed.
  struct Stop: Error {
    var code: String = "json-syntax"
    var offset: Int
    var expected: String
    var found: String?
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let maxDepth: Int
  var index = 0
  /// The names and positions on the way to the value being read: for the failure's field.
  var path: [String] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, maxDepth: Int) {
    self.bytes = bytes
    self.maxDepth = maxDepth
  }

  /// The next byte; nil at the end.
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func document() throws(Stop) -> JSONValue {
    skipSpace()
    let value = try value(depth: 0)
    skipSpace()
    guard index == bytes.count else { throw Stop(offset: index, expected: "nothing after the value") }
    return value
  }

  mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  mutating func value(depth: Int) throws(Stop) -> JSONValue {
    guard let first = peek else { throw Stop(offset: index, expected: "a value") }
    switch first {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
    default: throw Stop(offset: index, expected: "a value")
    }
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) throws(Stop) -> JSONValue {
    let length = text.utf8CodeUnitCount
    guard index + length <= bytes.count else { throw Stop(offset: index, expected: "\(text)") }
    for step in 0..<length where bytes[index + step] != text.utf8Start[step] {
      throw Stop(offset: index, expected: "\(text)")
    }
    index += length
    return value
  }

  private mutating func object(depth: Int) throws(Stop) -> JSONValue {
    try enter(depth)
    var members: [JSONMember] = []
    var seen: Set<[UInt8]> = []
    skipSpace()
    if peek == UInt8(ascii: "}") {
      index += 1
      return .object([])
    }
    while true {
      guard peek == UInt8(ascii: "\"") else {
        throw Stop(offset: index, expected: "a member's name in quotes")
      }
      let start = index
      let name = try string()
      if Self.repeats(name, in: members, &seen) {
        throw Stop(
          code: "json-duplicate-key", offset: start, expected: "each name once in an object",
          found: "'\(name.prefix(80))' a second time")
      }
      skipSpace()
      guard peek == UInt8(ascii: ":") else {
        throw Stop(offset: index, expected: "':' after the member's name")
      }
      index += 1
      skipSpace()
      path.append(name)
      members.append(JSONMember(name, try value(depth: depth)))
      path.removeLast()
      skipSpace()
      guard let next = peek, next == UInt8(ascii: ",") || next == UInt8(ascii: "}") else {
        throw Stop(offset: index, expected: "',' or '}'")
      }
      index += 1
      if next == UInt8(ascii: "}") { return .object(members) }
      skipSpace()
    }
  }

  private mutating func array(depth: Int) throws(Stop) -> JSONValue {
    try enter(depth)
    var values: [JSONValue] = []
    skipSpace()
    if peek == UInt8(ascii: "]") {
      index += 1
      return .array([])
    }
    while true {
      values.append(try value(depth: depth))
      skipSpace()
      guard let next = peek, next == UInt8(ascii: ",") || next == UInt8(ascii: "]") else {
        throw Stop(offset: index, expected: "',' or ']'")
      }
      index += 1
      if next == UInt8(ascii: "]") { return .array(values) }
      skipSpace()
    }
  }

  private mutating func enter(_ depth: Int) throws(Stop) {
    guard depth <= maxDepth else {
      throw Stop(
        code: "json-depth", offset: index, expected: "at most \(maxDepth) levels", found: "one level more")
    }
    index += 1
  }

  /// Whether a name already stands in the object, by bytes: `String` itself takes é and e + accent for equal.
  private static func repeats(_ name: String, in members: [JSONMember], _ seen: inout Set<[UInt8]>) -> Bool {
    if members.count < 16 {
      return members.contains { $0.name == name && $0.name.utf8.elementsEqual(name.utf8) }
    }
    if members.count == 16 { seen = Set(members.map { Array($0.name.utf8) }) }
    return !seen.insert(Array(name.utf8)).inserted
  }
}
