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

  static func find(_ examination: Examination) -> [BrandMention] {
    let compatibility = compatibilityLists.flatMap { examination.hits(ofList: $0) }
    var result: [BrandMention] = []
    for hit in examination.hits {
      for use in examination.pack.uses.brands[hit.pattern] {
        result.append(
          BrandMention(
            brand: Int(use.brand), naming: use.naming, hit: hit,
            isCompatibility: isCompatibility(hit, examination, compatibility)))
      }
    }
    return withoutNested(result)
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
    let start = max(part.lowerBound, hit.range.lowerBound - 60)
    guard start < hit.range.lowerBound else { return false }
    let before = FoldedText.string(
      of: String(decoding: text.source[start..<hit.range.lowerBound], as: UTF8.self))
    let words = before.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    for word in words.suffix(4) where builtIn.set.contains(String(word)) { return true }
    return words.last.map { last in ["用", "于", "容"].contains { last.hasSuffix($0) } } ?? false
  }
}
