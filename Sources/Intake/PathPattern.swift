/// A path with holes, such as `/item/{item}.html`; `{slug}` is any one segment, a trailing `*` anything.
struct PathPattern: Sendable {
  private enum Token: Sendable {
    case literal([UInt8])
    case id, slug, rest
  }

  private let tokens: [Token]

  init(_ text: String) {
    var tokens: [Token] = []
    var literal: [UInt8] = []
    func flush() {
      if !literal.isEmpty { tokens.append(.literal(literal)) }
      literal = []
    }
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")) {
        flush()
        let name = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
        tokens.append(name == "slug" ? .slug : .id)
        rest = rest[(end + 1)...]
      } else if byte == UInt8(ascii: "*"), rest.count == 1 {
        flush()
        tokens.append(.rest)
        rest = []
      } else {
        literal.append(byte)
        rest = rest.dropFirst()
      }
    }
    flush()
    self.tokens = tokens
  }

  /// The id in a path that fits; nil for one that does not.
  func match(_ path: String) -> String? {
    var bytes = Array(path.utf8)
    // Longer ones name no item, and trying where each hole ends could take long.
    guard bytes.count <= 1024 else { return nil }
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    var id: Range<Int>?
    guard fits(bytes, 0, 0, &id), let id else { return nil }
    return String(decoding: bytes[id], as: UTF8.self)
  }

  private func fits(_ bytes: [UInt8], _ position: Int, _ token: Int, _ id: inout Range<Int>?) -> Bool {
    guard token < tokens.count else { return position == bytes.count }
    switch tokens[token] {
    case .literal(let text):
      let end = position + text.count
      guard end <= bytes.count else { return false }
      for step in 0..<text.count where Self.lower(bytes[position + step]) != Self.lower(text[step]) {
        return false
      }
      return fits(bytes, end, token + 1, &id)
    case .rest: return true
    case .id, .slug:
      var isID = false
      if case .id = tokens[token] { isID = true }
      var end = position
      while end < bytes.count, isID ? Self.isID(bytes[end]) : bytes[end] != UInt8(ascii: "/") { end += 1 }
      while end > position {
        if isID { id = position..<end }
        if fits(bytes, end, token + 1, &id) { return true }
        end -= 1
      }
      return false
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// Whether a byte may stand in an item's or store's id.
  static func isID(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// Whether a text may be an item's or store's id.
  static func isID(_ text: String.UTF8View) -> Bool {
    (1...128).contains(text.count) && text.allSatisfy { isID($0) }
  }
}
