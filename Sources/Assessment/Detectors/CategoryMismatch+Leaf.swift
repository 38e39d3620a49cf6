import CaseModel

/// What the last element of a category path says, and words that name other goods than they seem to.
extension CategoryMismatch {
  /// Departments whose goods stand under the accessories of any.
  private static let besideAll: Set<String> = [
    "phone_accessories", "electronics_accessories", "phones", "computers", "power", "audio_video",
    "smart_watches", "gaming", "lighting", "smart_home_tools", "bags", "jewelry_watches", "keychains",
    "stickers_stationery", "automotive",
  ]

  /// Words that name other goods here: "ring" in "ring light"; under `ambiguous`, also those that may.
  func otherGoods(_ examination: Examination, _ options: RuleOptions) -> [Hit] {
    (["search/compound-goods"] + options.list("ambiguous")).flatMap { examination.hits(ofList: $0) }
      .filter { $0.field == .title }
  }

  /// The departments that the category names, without names of many senses ("running", "photo").
  func bait(_ examination: Examination, inLeaf: Bool = false) -> Set<Int> {
    let hits = found(
      examination, examination.pack.departments.byCategory, in: .category,
      except: examination.hits(ofList: "search/wide-categories"),
      where: { !inLeaf || isInLeaf($0, examination) })
    return Set(hits.keys)
  }

  /// Why goods of another department may stand there all the same; nil where nothing speaks for it.
  func innocence(
    _ examination: Examination, _ own: Set<Int>, title: Set<Int>, category: Set<Int>, _ options: RuleOptions
  ) -> String? {
    let departments = examination.pack.departments.all
    func areAll(_ list: Set<String>) -> Bool { own.allSatisfy { list.contains(departments[$0].name) } }
    let isStrict = options.texts["leaf"] == ["only"]
    if isStrict || areAll(Self.besideAll),
      examination.hits(ofList: "search/accessory-leaves").contains(where: { isInLeaf($0, examination) })
    {
      return "the category is one of accessories"
    }
    guard isStrict else { return nil }
    if areAll(Set(options.list("yielding"))), !title.isDisjoint(with: category) {
      return "the title names goods of the category too"
    }
    let baited = Set(options.texts["baited"] ?? Self.baited)
    let leaf = bait(examination, inLeaf: true)
    if leaf.contains(where: { baited.contains(departments[$0].name) }) { return nil }
    if leaf.isEmpty, own.allSatisfy({ !Self.family.contains(departments[$0].name) }) { return nil }
    return "the category's last element names no goods that others are hidden among"
  }

  func isInLeaf(_ hit: Hit, _ examination: Examination) -> Bool {
    guard hit.field == .category else { return false }
    let part = examination.text.parts[hit.part].range
    let start = examination.text.source[part].lastIndex(of: UInt8(ascii: ">")) ?? part.lowerBound
    return hit.range.lowerBound >= start
  }
}

extension Hit {
  /// Whether another hit lies within this one.
  func covers(_ other: Hit) -> Bool {
    part == other.part && range.lowerBound <= other.range.lowerBound
      && other.range.upperBound <= range.upperBound
  }
}
