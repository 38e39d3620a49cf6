/// Finds the brands that a listing names, and tells the goods' own brand from one that they only go with.
enum BrandMentions {
  /// Lists of words that make a brand the one that the goods go with, wherever the pack keeps them.
  private static let compatibilityLists = [
    "exempt/compatible", "exempt/compatibility", "exempt/compatible-with", "compatible", "exempt/fits",
  ]

  private static let builtIn = WordList(
    """
    for, fits, fit, compatible, compatible with, para, fur, für, pour, per, для, dla, icin, suitable for,
    works with, replacement for, compativel com, compatible con, kompatibel mit, na, passend,
    passend fur, convient a, adatto a, vs, like, to, 与, 适用, 适用于, 兼容, 对应, 用
    """)

  /// "For women" names no goods that something fits.
  private static let people = WordList(
    """
    women, woman, womens, men, mens, man, kids, kid, girls, girl, boys, boy, baby, him, her, ladies, lady, children, unisex,
    teens, adults, mujer, mujeres, hombre, hombres, nina, nino, ninos, damen, herren, kinder, frauen, manner, femme, femmes,
    homme, hommes, enfant, enfants, donna, uomo, bambini, женщин, мужчин, детей, девочек, мальчиков, девушек, mulher,
    homem, feminino, masculino, kadin, erkek, cocuk
    """)

  /// What brands sell that goods are made for: nothing is made for a handbag or a perfume.
  private static let worn: Set<String> = [
    "fashion", "bags", "shoes", "perfume", "cosmetics", "jewellery", "eyewear", "characters",
  ]

  static func find(_ examination: Examination) -> [BrandMention] {
    let compatibility = compatibilityLists.flatMap { examination.hits(ofList: $0) }
    var result: [BrandMention] = []
    for hit in examination.hits {
      for use in examination.pack.uses.brands[hit.pattern] {
        var hit = hit
        if hit.hidden, isPlainlyUnspaced(examination.words(of: hit)) { hit.hidden = false }
        result.append(
          BrandMention(
            brand: Int(use.brand), naming: use.naming, hit: hit,
            isCompatibility: isCompatibility(hit, examination, compatibility)))
      }
    }
    let found = named(withoutNested(result))
    return found.contains { $0.isCompatibility } ? chained(found, examination) : found
  }

  /// Signs that are written without spaces look like nothing else: "戴森" or "哆啦A梦" hides no brand.
  private static func isPlainlyUnspaced(_ words: String) -> Bool {
    guard words.unicodeScalars.contains(where: { Script($0.value) == .unspaced }) else { return false }
    return words.unicodeScalars.allSatisfy { scalar in
      Script(scalar.value) == .unspaced || (0x41...0x5A).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value)
    }
  }

  /// A word with other senses is the brand's name where the brand field names the brand too.
  private static func named(_ mentions: [BrandMention]) -> [BrandMention] {
    let inField = Set(mentions.filter { $0.hit.field == .brand }.map(\.brand))
    guard !inField.isEmpty else { return mentions }
    return mentions.map { mention in
      var mention = mention
      if mention.naming == .weak, inField.contains(mention.brand) { mention.naming = .full }
      return mention
    }
  }

  /// "Case for Samsung A54, Huawei P30 and Xiaomi": a brand of what goods fit, named on after one that they fit.
  private static func chained(_ mentions: [BrandMention], _ examination: Examination) -> [BrandMention] {
    guard mentions.count > 1, mentions.count < 400 else { return mentions }
    var result = mentions.sorted {
      ($0.hit.part, $0.hit.range.lowerBound) < ($1.hit.part, $1.hit.range.lowerBound)
    }
    for index in result.indices.dropFirst() {
      let (before, mention) = (result[index - 1], result[index])
      guard before.isCompatibility, !mention.isCompatibility, before.hit.part == mention.hit.part,
        worn.isDisjoint(with: examination.pack.brands[mention.brand].categories)
      else { continue }
      if before.hit.range.upperBound >= mention.hit.range.lowerBound
        || goesOn(examination.text.source[before.hit.range.upperBound..<mention.hit.range.lowerBound])
      {
        result[index].isCompatibility = true
      }
    }
    return result
  }

  /// Whether what stands between two brands is no more than a model's name and what joins two of a list.
  private static func goesOn(_ between: ArraySlice<UInt8>) -> Bool {
    guard between.count <= 48, !between.contains(0x0A), !between.contains(UInt8(ascii: ".")) else {
      return false
    }
    let words = FoldedText.string(of: String(decoding: between, as: UTF8.self))
      .split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    return words.filter { word in word.count > 2 && !word.contains { $0.isNumber } }.count <= 2
  }

  /// "Apple" inside "Apple Watch" of another entry names no second brand.
  private static func withoutNested(_ mentions: [BrandMention]) -> [BrandMention] {
    guard mentions.count > 1, mentions.count < 400 else { return mentions }
    return mentions.filter { inner in
      !mentions.contains { outer in
        outer.hit.part == inner.hit.part && outer.hit.range.count > inner.hit.range.count
          && outer.hit.range.lowerBound <= inner.hit.range.lowerBound
          && inner.hit.range.upperBound <= outer.hit.range.upperBound && outer.brand != inner.brand
      }
    }
  }

  private static func isCompatibility(_ hit: Hit, _ examination: Examination, _ cues: [Hit]) -> Bool {
    let text = examination.text
    for cue in cues where cue.part == hit.part && cue.range.upperBound <= hit.range.lowerBound {
      if text.distance(cue.range.upperBound, hit.range.lowerBound) <= 40 { return true }
    }
    let part = text.parts[hit.part].range
    if isFollowedByFit(hit, text, part) { return true }
    let start = max(part.lowerBound, hit.range.lowerBound - 60)
    guard start < hit.range.lowerBound else { return false }
    let before = FoldedText.string(
      of: String(decoding: text.source[start..<hit.range.lowerBound], as: UTF8.self))
    let words = before.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
    for (place, word) in words.enumerated().suffix(4) where builtIn.set.contains(word) {
      if place + 1 < words.count, people.set.contains(words[place + 1]) { continue }
      return true
    }
    return words.last.map { last in ["用", "于", "容"].contains { last.hasSuffix($0) } } ?? false
  }

  private static let after = WordList(
    "uyumlu, uyumludur, icin, kompatibel, compativel, kompatybilny, kompatybilne, kompatybilna, совместимый, совместимая"
  )

  /// "Samsung Galaxy A54 uyumlu", "Xiaomi 対応": languages that say after the brand what goes with it.
  private static func isFollowedByFit(_ hit: Hit, _ text: ListingText, _ part: Range<Int>) -> Bool {
    let end = min(part.upperBound, hit.range.upperBound + 48)
    guard hit.range.upperBound < end else { return false }
    let rest = FoldedText.string(of: String(decoding: text.source[hit.range.upperBound..<end], as: UTF8.self))
    let words = rest.prefix { $0 != "." && $0 != "," && $0 != "|" && !$0.isNewline }
      .split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
    for (place, word) in words.prefix(4).enumerated() {
      if after.set.contains(word),
        !(place + 1 < words.count && ["con", "com", "mit", "z", "с"].contains(words[place + 1]))
      {
        return true
      }
      if word == "compatible", place + 1 < words.count,
        !["with", "con", "avec", "for"].contains(words[place + 1])
      {
        return true
      }
    }
    return words.prefix(2).contains { word in
      ["対応", "互換", "兼容", "专用", "適用", "호환"].contains { word.holds($0) }
    }
  }
}
