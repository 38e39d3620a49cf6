/// A guess at an encoding that nobody names: from the page's language, and from which reading gives what people write.
enum CharsetGuess {
  /// Encodings, what their letters are, and how much a page must speak for the rarer ones.
  private static let candidates: [(name: String, script: CharsetScript, handicap: Double)] = [
    ("gb18030", .chinese, 0), ("cp932", .japanese, 0), ("euc-jp", .japanese, 0), ("cp949", .korean, 0),
    ("big5-hkscs", .chinese, 0), ("windows-1251", .cyrillic, 0), ("koi8-r", .cyrillic, 0.02),
    ("windows-1252", .latin, 0), ("windows-1250", .central, 0.08), ("iso-8859-2", .central, 0.1),
    ("windows-1253", .greek, 0.03), ("windows-1254", .turkish, 0.08), ("windows-1255", .hebrew, 0.06),
    ("windows-1256", .arabic, 0.06), ("cp874", .thai, 0.06),
  ]

  private static let languages: [String: CharsetScript] = [
    "ru": .cyrillic, "uk": .cyrillic, "bg": .cyrillic, "be": .cyrillic, "sr": .cyrillic, "ja": .japanese,
    "ko": .korean, "zh": .chinese, "pl": .central, "cs": .central, "hu": .central, "sk": .central,
    "hr": .central,
    "sl": .central, "ro": .central, "el": .greek, "tr": .turkish, "he": .hebrew, "iw": .hebrew, "ar": .arabic,
    "fa": .arabic, "th": .thai, "de": .latin, "fr": .latin, "es": .latin, "pt": .latin, "it": .latin,
    "nl": .latin,
    "sv": .latin, "da": .latin, "fi": .latin, "no": .latin,
  ]

  /// The encoding that fits best; windows-1252 where nothing does.
  static func name(_ body: [UInt8]) -> String {
    let sample = sample(body)
    let script = language(body).flatMap { languages[$0] }
    var best = ("windows-1252", -0.5)
    for candidate in candidates {
      guard let text = Iconv.toUTF8(sample, from: 0, name: candidate.name) else { continue }
      let hint = candidate.script == script ? 0.3 : 0
      let score =
        candidate.script.likelihood(String(decoding: text, as: UTF8.self)) + hint - candidate.handicap
      if score > best.1 { best = (candidate.name, score) }
    }
    return best.0
  }

  /// What the page says of its language.
  private static func language(_ body: [UInt8]) -> String? {
    let head = String(decoding: body.prefix(2048).map { $0 < 128 ? Bytes.lower($0) : 63 }, as: UTF8.self)
    return head.range(ofText: "lang=").map { place in
      String(head[place.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix(2))
    }
  }

  /// The pieces with bytes over 127: what is ASCII says nothing, beyond what stands next to such a byte.
  private static func sample(_ body: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(16 << 10)
    var plain = 0
    for (index, byte) in body.prefix(4 << 20).enumerated() {
      if byte >= 128 {
        if plain > 3, index > 0, Bytes.isLetter(body[index - 1]) { result.append(body[index - 1]) }
        plain = 0
        result.append(byte)
        if result.count > 16 << 10 { break }
      } else {
        plain += 1
        if plain <= 3 { result.append(byte) } else if plain == 4 { result.append(32) }
      }
    }
    return result
  }
}
