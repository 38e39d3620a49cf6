/// One thing to be found in folded text: the words of a phrase, or an expression.
struct Pattern: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case phrase, expression
  }

  var kind: Kind
  /// A phrase as folded; an expression as Vectorscan is to have it; empty for a phrase that came from the cache.
  var text: [UInt8]
  /// The bytes of a phrase.
  var length: Int
  /// Whether no letter may stand right before and right behind a hit.
  var boundaryBefore: Bool
  var boundaryAfter: Bool
  /// Whether it begins with an Arabic word: before that may stand an article or a particle, and no other letters.
  private(set) var startsArabicWord = false
  /// Whether Vectorscan is asked where a hit begins; for large expressions that costs more than it is worth.
  var wantsStart = true

  /// A phrase as people write it; `*` at either end lets the word go on there. Nil for one without any letter.
  init?(phrase: String) {
    var body = phrase[...]
    let openBefore = body.hasPrefix("*")
    let openAfter = body.hasSuffix("*")
    if openBefore { body = body.dropFirst() }
    if openAfter { body = body.dropLast() }
    let folded = FoldedText.bytes(of: String(body))
    guard let first = folded.indices.first, let last = UTF8Reader.scalar(folded, before: folded.count),
      folded.count <= 200
    else { return nil }
    kind = .phrase
    text = folded
    length = folded.count
    boundaryBefore = !openBefore && Script(UTF8Reader.scalar(folded, first).value).hasWordBoundaries
    boundaryAfter = !openAfter && Script(last).hasWordBoundaries
    startsArabicWord = !openBefore && ArabicWord.isLetter(UTF8Reader.scalar(folded, first).value)
  }

  /// An expression; `\b` at its ends is checked in code, where it knows every alphabet.
  init(expression: String, wantsStart: Bool = true) {
    self.wantsStart = wantsStart
    kind = .expression
    var body = Self.withinOneText(Self.foldLetters(expression))
    boundaryBefore = body.hasPrefix("\\b")
    boundaryAfter = body.hasSuffix("\\b") && !body.hasSuffix("\\\\b")
    if boundaryBefore { body.removeFirst(2) }
    if boundaryAfter, body.count >= 2 { body.removeLast(2) }
    if !boundaryAfter { body = Self.withoutOptionalEnd(body) }
    // The halves of an alternative must stay together once the boundaries around them are gone.
    text = Array((body.contains("|") ? "(?:\(body))" : body).utf8)
    length = 0
  }

  /// Whether Vectorscan is given a looser expression, so that each of its hits must be tried against the exact one.
  private(set) var isCoarse = false

  /// Whether no hit reaches beyond the end of a line.
  private(set) var staysInLine = false

  /// Gives up the start of hits: ICU finds it, and Vectorscan's own expression may be a looser one.
  mutating func giveUpStart() {
    wantsStart = false
    isCoarse = kind == .expression && Self.coarse(text) != nil
    staysInLine = Self.staysInLine(text)
  }

  /// All that finding needs to know, in one byte.
  var flags: UInt8 {
    (kind == .expression ? 1 : 0) | (boundaryBefore ? 2 : 0) | (boundaryAfter ? 4 : 0) | (wantsStart ? 8 : 0)
      | (isCoarse ? 16 : 0) | (staysInLine ? 32 : 0) | (startsArabicWord ? 64 : 0)
  }

  init(flags: UInt8, length: Int, text: [UInt8]) {
    kind = flags & 1 != 0 ? .expression : .phrase
    boundaryBefore = flags & 2 != 0
    boundaryAfter = flags & 4 != 0
    wantsStart = flags & 8 != 0
    isCoarse = flags & 16 != 0
    staysInLine = flags & 32 != 0
    startsArabicWord = flags & 64 != 0
    self.text = text
    self.length = length
  }

  /// Without a group at the end that may be absent: it changes nothing of what matches, and costs Vectorscan seconds.
  ///
  /// Of `fakes?( or (copies|fakes))*` stays `fakes?`: the hit ends earlier, at the same words.
  static func withoutOptionalEnd(_ body: String) -> String {
    var bytes = Array(body.utf8)
    while bytes.hasSuffix(")*") || bytes.hasSuffix(")?"), let start = groupStart(bytes, end: bytes.count - 2),
      start > 0
    {
      // What is optional inside an alternative belongs to that alternative alone; removing it is as good.
      bytes.removeLast(bytes.count - start)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where the group begins that the parenthesis at `end` closes; nil where escapes or classes make that hard to say.
  private static func groupStart(_ bytes: [UInt8], end: Int) -> Int? {
    var depth = 0
    var index = end
    while index >= 0 {
      let isEscaped = index > 0 && bytes[index - 1] == UInt8(ascii: "\\")
      if isEscaped || bytes[index] == UInt8(ascii: "[") || bytes[index] == UInt8(ascii: "]") { return nil }
      if bytes[index] == UInt8(ascii: ")") { depth += 1 }
      if bytes[index] == UInt8(ascii: "(") {
        depth -= 1
        if depth == 0 { return index }
      }
      index -= 1
    }
    return nil
  }

  /// Folds the letters of an expression and leaves its signs and escapes alone.
  private static func foldLetters(_ expression: String) -> String {
    guard !expression.utf8.allSatisfy({ $0 < 0x80 }) else { return expression }
    var result = ""
    for scalar in expression.unicodeScalars {
      if scalar.value < 0x80 {
        result.unicodeScalars.append(scalar)
      } else {
        result += FoldedText.string(of: String(Character(scalar)))
      }
    }
    return result
  }

  /// Whether the expression has a letter outside ASCII and so must be matched by characters.
  var needsCharacters: Bool { text.contains { $0 >= 0x80 } }

  /// As Vectorscan compiles it.
  var source: String {
    kind == .expression
      ? String(decoding: isCoarse ? Self.coarse(text) ?? text : text, as: UTF8.self)
      : text.reduce(into: "") { result, byte in
        let isPlain = (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
        if isPlain { result.unicodeScalars.append(Unicode.Scalar(byte)) } else { result += Self.escape(byte) }
      }
  }

  private static let hexDigits = Array("0123456789abcdef")

  private static func escape(_ byte: UInt8) -> String {
    "\\x\(hexDigits[Int(byte >> 4)])\(hexDigits[Int(byte & 15)])"
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    count >= text.utf8.count && suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
