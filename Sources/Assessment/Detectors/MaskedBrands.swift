import CaseModel

/// Words of a title that are a brand's name with signs in place of letters, or between them, or from right to left: "Gu**i", "C*h*a*n*e*l", "sadidA".
enum MaskedBrands {
  struct Found {
    var brand: String
    var words: String
  }

  private static let masks = Set("*#_@~^|$!?.".utf8)
  /// Signs of several bytes, each to count as one.
  private static let wideMasks: Set<Unicode.Scalar> = ["°", "•", "·", "●", "¤", "¢", "₵", "€", "£", "¥"]
  private static let most = 60

  static func find(in examination: Examination) -> [Found] {
    let known = Set(
      examination.mentions.filter { $0.hit.field == .title && ($0.hit.hidden || $0.naming == .coded) }
        .map { examination.words(of: $0.hit) })
    var result: [Found] = []
    for word in (examination.listing.title ?? "").prefix(600).split(whereSeparator: {
      $0.isWhitespace || $0 == ","
    })
    .prefix(80) {
      let bytes = folded(word)
      if let turned = turned(word, bytes, examination) {
        result.append(turned)
        continue
      }
      guard bytes.count >= 5, bytes.contains(where: masks.contains), let shape = shape(bytes) else {
        continue
      }
      guard !known.contains(where: { String(word).holds($0) }) else { continue }
      let named = examination.pack.visualNames.values.filter { fits(shape, Array($0.folded.utf8)) }
      let long = named.min { $0.folded < $1.folded }.map { examination.pack.brands[$0.number].name }
      guard let brand = long ?? short(shape, examination) else { continue }
      result.append(Found(brand: brand, words: String(word)))
    }
    return result
  }

  /// A name of four letters, all of them there: too short for letters to be guessed.
  private static func short(_ shape: [UInt8], _ examination: Examination) -> String? {
    let letters = String(decoding: shape.filter { !masks.contains($0) }, as: UTF8.self)
    guard letters.utf8.count == 4 else { return nil }
    return examination.pack.brands.first { $0.name.utf8.count == 4 && $0.name.lowercased() == letters }?.name
  }

  /// A word that is a brand's name from right to left, its capital at the end: "sadidA".
  private static func turned(_ word: Substring, _ bytes: [UInt8], _ examination: Examination) -> Found? {
    guard bytes.count >= 5, let last = word.last, last.isUppercase, word.first?.isLowercase == true else {
      return nil
    }
    let name = String(decoding: bytes.reversed(), as: UTF8.self)
    guard let brand = examination.pack.visualNames.values.first(where: { $0.folded == name }) else {
      return nil
    }
    return Found(brand: examination.pack.brands[brand.number].name, words: String(word))
  }

  private static func folded(_ word: Substring) -> [UInt8] {
    let text = FoldedText.string(of: String(word.prefix(most)))
    let plain = text.unicodeScalars.map { wideMasks.contains($0) ? "*" : Character($0) }
    return Array(String(plain).utf8.prefix(most))
  }

  /// The word without signs at its ends; nil where none stands inside, or it is no word with signs in it.
  private static func shape(_ bytes: [UInt8]) -> [UInt8]? {
    let isLetter: (UInt8) -> Bool = { (0x61...0x7A).contains($0) }
    guard let first = bytes.firstIndex(where: isLetter), let last = bytes.lastIndex(where: isLetter),
      first == 0
    else {
      return nil
    }
    let inside = Array(bytes[first...last])
    guard inside.allSatisfy({ isLetter($0) || masks.contains($0) }), inside.contains(where: masks.contains)
    else {
      return nil
    }
    return inside
  }

  /// Whether each sign stands for one letter of the name, or for none at all.
  private static func fits(_ word: [UInt8], _ name: [UInt8]) -> Bool {
    guard name.count >= 4, name.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
    let letters = word.filter { !masks.contains($0) }
    if letters == name { return true }
    guard word.count == name.count, name.count >= 5, letters.count * 2 >= name.count,
      !word.contains(UInt8(ascii: "."))
    else { return false }
    return zip(word, name).allSatisfy { $0 == $1 || masks.contains($0) }
  }
}
