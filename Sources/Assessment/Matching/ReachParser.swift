/// Reads an expression for `Reach`: what its hits are made of, or more; nil where it is written in a way not known here.
struct ReachParser {
  /// A part of an expression.
  struct Part {
    /// Characters of which its hits may have any number.
    var free = CharacterBits()
    /// How many others they may have.
    var most = 0
    /// All characters that its hits may have.
    var all = CharacterBits()
  }

  private let bytes: [UInt8]
  /// Characters that no `most` counts.
  private let uncounted: CharacterBits
  private var at = 0
  private static let deepest = 30
  private static let farthest = 1 << 20

  init(bytes: [UInt8], uncounted: CharacterBits) {
    self.bytes = bytes
    self.uncounted = uncounted
  }

  mutating func expression() -> Part? {
    guard let part = alternatives(depth: 0), at == bytes.count else { return nil }
    return part
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func takes(_ byte: Character) -> Bool {
    guard let ascii = byte.asciiValue, next == ascii else { return false }
    at += 1
    return true
  }

  private mutating func alternatives(depth: Int) -> Part? {
    guard depth < Self.deepest, var result = sequence(depth: depth) else { return nil }
    while takes("|") {
      guard let other = sequence(depth: depth) else { return nil }
      result = Part(
        free: result.free.union(other.free), most: max(result.most, other.most),
        all: result.all.union(other.all))
    }
    return result
  }

  private mutating func sequence(depth: Int) -> Part? {
    var result = Part()
    while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      guard let atom = atom(depth: depth), let part = repeated(atom) else { return nil }
      result.free = result.free.union(part.free)
      result.most = min(Self.farthest, result.most + part.most)
      result.all = result.all.union(part.all)
    }
    return result
  }

  private mutating func atom(depth: Int) -> Part? {
    guard let byte = next else { return nil }
    switch Character(Unicode.Scalar(byte)) {
    case "(": return group(depth: depth)
    case "[": return classOfCharacters().map { one(of: $0) }
    case "\\": return escape()
    case "^", "$":
      at += 1
      return Part()
    case ".":
      at += 1
      return one(of: .all)
    case "*", "+", "?", "{", "}", "]": return nil
    default: return one(of: CharacterBits(character()))
    }
  }

  private func one(of characters: CharacterBits) -> Part {
    Part(most: uncounted.union(characters) == uncounted ? 0 : 1, all: characters)
  }

  private mutating func group(depth: Int) -> Part? {
    at += 1
    if takes("?"), !takes(":") { return nil }
    guard let part = alternatives(depth: depth + 1), takes(")") else { return nil }
    return part
  }

  /// A character as it stands.
  private mutating func character() -> UInt32 {
    let scalar = UTF8Reader.scalar(bytes, at)
    at += max(1, scalar.width)
    return scalar.value
  }

  private mutating func escape() -> Part? {
    if at + 1 < bytes.count, "bBAzZ".utf8.contains(bytes[at + 1]) {
      at += 2
      return Part()
    }
    return escaped().map { one(of: $0.characters) }
  }

  /// What stands behind a backslash: a character, or a class of them of which `characters` has at least all.
  private mutating func escaped() -> (characters: CharacterBits, character: UInt32?)? {
    at += 1
    guard let byte = next else { return nil }
    switch Character(Unicode.Scalar(byte)) {
    case "d", "w", "s", "D", "W", "S":
      at += 1
      return (Self.classes[byte] ?? .all, nil)
    case "n", "t", "r", "f":
      at += 1
      return one(["n": 10, "t": 9, "r": 13, "f": 12][Character(Unicode.Scalar(byte))] ?? 10)
    case "x":
      guard at + 2 < bytes.count,
        let value = UInt32(String(decoding: bytes[at + 1...at + 2], as: UTF8.self), radix: 16)
      else { return nil }
      at += 3
      return one(value)
    case "a"..."z", "A"..."Z", "0"..."9": return nil
    default: return one(character())
    }
  }

  private func one(_ value: UInt32) -> (characters: CharacterBits, character: UInt32?) {
    (CharacterBits(value), value)
  }

  private static let classes: [UInt8: CharacterBits] = {
    var digits = CharacterBits(0x80)
    digits.insert(0x30...0x39)
    var words = digits
    words.insert(0x41...0x5A)
    words.insert(0x61...0x7A)
    words.insert(0x5F...0x5F)
    var spaces = CharacterBits(0x80)
    spaces.insert(0...0x20)
    return [UInt8(ascii: "d"): digits, UInt8(ascii: "w"): words, UInt8(ascii: "s"): spaces]
  }()

  private mutating func classOfCharacters() -> CharacterBits? {
    at += 1
    let isNegated = takes("^")
    var result = CharacterBits()
    var isFirst = true
    while let byte = next, byte != UInt8(ascii: "]") || isFirst {
      // Sets within sets, and what joins them.
      guard byte != UInt8(ascii: "["), byte != UInt8(ascii: "&"), !isFirst || byte != UInt8(ascii: "]"),
        let member = member()
      else { return nil }
      isFirst = false
      guard let first = member.character else {
        // What a named class has beside ASCII, and what not, is not known exactly.
        if isNegated { return skipClass() }
        result = result.union(member.characters)
        continue
      }
      guard next == UInt8(ascii: "-"), at + 1 < bytes.count, bytes[at + 1] != UInt8(ascii: "]") else {
        result = result.union(member.characters)
        continue
      }
      at += 1
      guard let last = self.member()?.character, last >= first else { return nil }
      result.insert(first...last)
    }
    guard takes("]") else { return nil }
    return isNegated ? result.inverted : result
  }

  private mutating func member() -> (characters: CharacterBits, character: UInt32?)? {
    next == UInt8(ascii: "\\") ? escaped() : one(character())
  }

  private mutating func skipClass() -> CharacterBits? {
    while let byte = next, byte != UInt8(ascii: "]") {
      guard byte != UInt8(ascii: "[") else { return nil }
      at += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return takes("]") ? .all : nil
  }

  /// The part as often as what stands behind it says.
  private mutating func repeated(_ part: Part) -> Part? {
    var part = part
    while let byte = next, "*+?{".utf8.contains(byte) {
      at += 1
      switch Character(Unicode.Scalar(byte)) {
      case "?": break
      case "{":
        guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let bounds = bytes[at..<end].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        at = end + 1
        guard let last = bounds.last, bounds.count <= 2 else { return nil }
        if last.isEmpty {
          part = Part(free: part.free.union(part.all), all: part.all)
        } else {
          guard let count = Int(String(decoding: last, as: UTF8.self)), (0...Self.farthest).contains(count)
          else { return nil }
          part.most = min(Self.farthest, part.most * count)
        }
      default: part = Part(free: part.free.union(part.all), all: part.all)
      }
    }
    return part
  }
}
