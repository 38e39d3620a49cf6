import CICU

/// Letters that readers take for letters of another alphabet.
///
/// Unicode's confusables (UTS 39) compare characters as they stand; text is compared after case folding, where the
/// capital's likeness is lost ("В" folds to "в"). So the small Cyrillic and Greek letters stand here by hand, with the
/// likeness of either case, and every other letter is asked of the confusables' skeleton.
enum Lookalikes {
  private static let byHand: [UInt32: UInt8] = table([
    "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "ҽ": "e", "һ": "h", "н": "h", "і": "i", "ї": "i",
    "ј": "j",
    "к": "k", "ӏ": "l", "м": "m", "п": "n", "о": "o", "р": "p", "ԛ": "q", "г": "r", "ѕ": "s", "т": "t",
    "и": "u",
    "ѵ": "v", "ԝ": "w", "х": "x", "у": "y", "ү": "y", "б": "b", "ь": "b", "ц": "u", "ш": "w", "ո": "n",
    "я": "r",
    "α": "a", "β": "b", "ε": "e", "η": "n", "ι": "i", "κ": "k", "μ": "m", "ν": "v", "ο": "o", "ρ": "p",
    "σ": "o",
    "τ": "t", "υ": "u", "χ": "x", "ω": "w", "γ": "y", "ζ": "z", "δ": "d", "ϲ": "c", "λ": "l", "π": "n",
  ])

  private static let cyrillicByLatin: [UInt8: UInt32] = [
    UInt8(ascii: "a"): 0x430, UInt8(ascii: "b"): 0x432, UInt8(ascii: "c"): 0x441, UInt8(ascii: "e"): 0x435,
    UInt8(ascii: "h"): 0x43D, UInt8(ascii: "i"): 0x456, UInt8(ascii: "k"): 0x43A, UInt8(ascii: "m"): 0x43C,
    UInt8(ascii: "o"): 0x43E, UInt8(ascii: "p"): 0x440, UInt8(ascii: "t"): 0x442, UInt8(ascii: "x"): 0x445,
    UInt8(ascii: "y"): 0x443, UInt8(ascii: "u"): 0x438,
  ]

  private static func table(_ pairs: KeyValuePairs<String, String>) -> [UInt32: UInt8] {
    var result: [UInt32: UInt8] = [:]
    for (from, to) in pairs {
      if let key = from.unicodeScalars.first, let value = to.utf8.first { result[key.value] = value }
    }
    return result
  }

  /// The small Latin letter that a letter looks like.
  static func latin(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x80 { return nil }
    if let letter = byHand[scalar] { return letter }
    return UInt8(exactly: docket_lookalike(scalar)).flatMap { $0 == 0 ? nil : $0 }
  }

  /// The Latin letter that a Greek capital looks like where its small letter looks like another ("Ν" and "ν").
  static func capital(_ source: [UInt8], at place: Int) -> UInt8? {
    guard source.indices.contains(place), source[place] == 0xCE || source[place] == 0xCD else { return nil }
    return capitals[UTF8Reader.scalar(source, place).value]
  }

  private static let capitals: [UInt32: UInt8] = table([
    "Ν": "n", "Η": "h", "Υ": "y", "Ρ": "p", "Χ": "x", "Μ": "m", "Ζ": "z",
  ])

  /// Of those, letters that look Latin in either case, and in any company: for words wholly of another alphabet.
  static func isStrict(_ scalar: UInt32) -> Bool { !loose.contains(scalar) }

  private static let loose = Set("гпибьцшяησωγζδλπ".unicodeScalars.map(\.value))

  /// The small Cyrillic letter that a small Latin letter looks like.
  static func cyrillic(_ latin: UInt8) -> UInt32? { cyrillicByLatin[latin] }
}
