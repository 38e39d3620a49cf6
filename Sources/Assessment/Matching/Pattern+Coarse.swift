extension Pattern {
  /// What parts the texts of a listing from each other: no expression reaches from one to the next.
  private static let separator = "\\x01"
  /// Gaps at least this long are loosened: counting characters takes an automaton a state for each.
  private static let longGap = 20
  /// The longest expression that ICU is given.
  private static let longestExact = 2000

  /// An expression whose negated classes stop where a text of the listing ends.
  static func withinOneText(_ expression: String) -> String {
    guard expression.contains("[^") else { return expression }
    var result: [UInt8] = []
    let bytes = Array(expression.utf8)
    var index = 0
    while index < bytes.count {
      let end = atomEnd(bytes, index)
      if isNegated(bytes, index, end) {
        result += Array("[^".utf8) + Array(separator.utf8) + bytes[index + 2..<end]
      } else {
        result += bytes[index..<end]
      }
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The expression with long gaps of any length, which finds all that the exact one finds, and more; nil where it has none.
  ///
  /// `ingredients[^\n]{0,80}(beef|pork)` takes eight seconds to compile, and `ingredients[^\n]*(beef|pork)` a fiftieth of one.
  static func coarse(_ exact: [UInt8]) -> [UInt8]? {
    guard exact.count <= longestExact else { return nil }
    var result: [UInt8] = []
    var index = 0
    var isLoosened = false
    var groups: [Int] = []
    var lastLoosened = -1
    while index < exact.count {
      let end = atomEnd(exact, index)
      result += exact[index..<end]
      let isGap = isNegated(exact, index, end) || exact[index] == UInt8(ascii: ".")
      if exact[index] == UInt8(ascii: "(") { groups.append(index) }
      // A gap that is repeated is tried in all ways by ICU: better a dear compile than that.
      if exact[index] == UInt8(ascii: ")"), let start = groups.popLast(), lastLoosened > start,
        end < exact.count, "*+{".utf8.contains(exact[end])
      {
        return nil
      }
      index = end
      if isGap, let count = counted(exact, end), count.most >= longGap {
        result.append(UInt8(ascii: "*"))
        lastLoosened = index
        index = count.end
        isLoosened = true
      }
    }
    return isLoosened ? result : nil
  }

  /// Whether an expression has nothing that a line's end could match.
  static func staysInLine(_ exact: [UInt8]) -> Bool {
    var index = 0
    while index < exact.count {
      let end = atomEnd(exact, index)
      let atom = String(decoding: exact[index..<end], as: UTF8.self)
      if isNegated(exact, index, end) {
        guard atom.contains("\\n") else { return false }
      } else if ["\\s", "\\n", "\\W", "\\D", "\\r", "\\R", "\n"].contains(where: atom.contains) {
        return false
      }
      index = end
    }
    return true
  }

  private static func isNegated(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    end - start > 3 && bytes[start] == UInt8(ascii: "[") && bytes[start + 1] == UInt8(ascii: "^")
  }

  /// Where the character, escape or class ends that begins at an index.
  private static func atomEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    if bytes[start] == UInt8(ascii: "\\") { return min(start + 2, bytes.count) }
    guard bytes[start] == UInt8(ascii: "[") else { return start + 1 }
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "^") { index += 1 }
    // A bracket right at the beginning stands for itself.
    if index < bytes.count, bytes[index] == UInt8(ascii: "]") { index += 1 }
    while index < bytes.count, bytes[index] != UInt8(ascii: "]") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  /// The upper bound of a `{m,n}` at an index, and where it ends.
  private static func counted(_ bytes: [UInt8], _ start: Int) -> (most: Int, end: Int)? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{"),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    let parts = String(decoding: bytes[start + 1..<end], as: UTF8.self).split(separator: ",")
    guard parts.count == 2, Int(parts[0]) != nil, let most = Int(parts[1]) else { return nil }
    return (most, end + 1)
  }
}
