import CaseModel

/// The category is of one department, the title's words are all of another.
///
/// Accessories, stickers and toys have their places in many categories ("car sticker" under cars). They cheat only in the
/// categories of goods that buyers search for. With `scope: any` every other department counts, which proves less. With
/// `leaf: only` the last element of the path itself must name such goods, and words that may mean other goods decide nothing.
struct CategoryMismatch: Detector {
  var optionNames: [String] {
    ["deciding", "baited", "scope", "words", "own", "letters", "leaf", "ambiguous", "yielding", "nothing"]
  }

  /// Departments whose words decide what goods are, whatever else the title names: a fridge for a doll's house is a toy.
  private static let deciding = ["toys", "stickers_stationery", "phone_accessories"]
  /// Departments whose categories draw goods that do not belong there.
  static let baited = [
    "phones", "computers", "storage", "audio_video", "smart_watches", "large_appliances", "shoes",
  ]

  static let certain = 0.97

  /// Categories that say no more than "electronics": every department of the family belongs there.
  private static let general = WordList(
    """
    electronics, consumer electronics, electronic, electronica, eletronicos, electronique, elektronik, elektronika, elettronica,
    электроника, бытовая электроника, 电子, 电子产品, 消费电子, 数码, 数码产品, 電子, 家電, 家电, 전자, 전자제품, 가전, الكترونيات, computer & office,
    computers & office, technology, tech, tecnologia, technik, technika, high-tech, техника, multimedia, gadgets, гаджеты, home appliances, appliances,
    small appliances, kitchen appliances, бытовая техника, electrodomesticos, eletrodomesticos, electromenager, haushaltsgerate,
    elettrodomestici, 家用电器, 生活电器, ev aletleri, agd, agd i rtv, 生活家電, 생활가전, اجهزه منزليه
    """)
  /// Departments that shops part in many ways: a disk may stand under computers, a speaker under telephones.
  private static let kin: Set<String> = [
    "phones", "electronics_accessories", "computers", "storage", "power", "audio_video", "smart_watches",
    "gaming", "software",
    "smart_home_tools",
  ]
  static let family: Set<String> = [
    "phones", "phone_accessories", "electronics_accessories", "computers", "storage", "power", "audio_video",
    "smart_watches", "gaming", "large_appliances", "lighting", "software", "small_appliances", "home_garden",
    "beauty_health", "smart_home_tools", "tools",
  ]

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let departments = examination.pack.departments
    guard !departments.all.isEmpty else { return .unknown("category", "the pack has no departments") }
    guard !examination.listing.categoryPath.isEmpty else {
      return .unknown("category", "the page shows none")
    }
    let category = found(examination, departments.byCategory, in: .category)
    guard !category.isEmpty else { return .unknown("category", "a category of no known department") }
    if options.texts["nothing"] == ["count"] { return nothingOfIt(examination, Set(category.keys)) }
    let title = found(examination, departments.byWord, in: .title, except: otherGoods(examination, options))
    guard !title.isEmpty else { return byLetters(examination, Set(category.keys), options) }
    func names(_ list: [String]) -> (Int) -> Bool { { list.contains(departments.all[$0].name) } }
    let decided = Set(title.keys.filter(names(options.texts["deciding"] ?? Self.deciding)))
    let own = decided.isEmpty ? Set(title.keys) : decided
    guard own.isDisjoint(with: category.keys), let first = own.sorted().first, let hit = title[first] else {
      return .miss("category", "the title fits it")
    }
    if Self.general.set.contains(FoldedText.string(of: examination.listing.categoryPath.last ?? "")),
      own.contains(where: { Self.family.contains(departments.all[$0].name) })
    {
      return .miss("category", "the category is as wide as all electronics")
    }
    let strict = Set(title.keys.filter(names(Self.deciding)))
    if own.isDisjoint(with: strict), own.contains(where: { Self.kin.contains(departments.all[$0].name) }),
      category.keys.contains(where: { Self.kin.contains(departments.all[$0].name) })
    {
      return .miss("category", "departments that shops part in many ways")
    }
    if let allowed = options.texts["own"] {
      guard title.keys.allSatisfy({ allowed.contains(departments.all[$0].name) }),
        Double(examination.words(of: hit).count) >= options.number("letters", 0)
      else { return .miss("category", "goods that may have their place there") }
    }
    let named = bait(examination)
    let isBaited = named.contains(where: names(options.texts["baited"] ?? Self.baited))
    guard isBaited || options.texts["scope"] == ["any"] else {
      return .miss("category", "another department than the title's, but not one that goods are hidden in")
    }
    if let reason = innocence(examination, own, title: Set(title.keys), category: Set(category.keys), options)
    {
      return .miss("category", reason)
    }
    let path = Excerpt.tidy(examination.listing.categoryPath.suffix(4).joined(separator: " > "))
    let found = own.sorted().map { departments.all[$0].name }.joined(separator: ", ")
    return .hit("category", "\(path), but the title is of \(found): \(examination.excerpt(of: hit))")
  }

  /// Goods of which no list has a word: the model's guess, where every word that it knows points elsewhere.
  ///
  /// A guess convicts nobody: it speaks under `scope: any` alone, and only where several words say the same.
  private func byLetters(_ examination: Examination, _ category: Set<Int>, _ options: RuleOptions) -> Finding
  {
    let departments = examination.pack.departments
    guard options.texts["scope"] == ["any"] else { return .unknown("title", "no word of a known department") }
    let votes = departments.model.votes(examination.listing.title ?? "").filter { $0.certainty >= 0.5 }
    guard let first = votes.first(where: { $0.certainty >= Self.certain }) else {
      return .unknown("title", "no word of a known department")
    }
    let sure = votes.filter { $0.certainty >= Self.certain }
    guard votes.allSatisfy({ !category.contains($0.department) }) else {
      return .miss("category", "the title may fit it")
    }
    guard Set(sure.map(\.department)).count == 1, Double(sure.count) >= options.number("words", 2) else {
      return .miss("category", "goods of which too little is known")
    }
    let path = Excerpt.tidy(examination.listing.categoryPath.suffix(4).joined(separator: " > "))
    let words = sure.prefix(3).map { "\"\($0.word)\"" }.joined(separator: ", ")
    let title = Excerpt.tidy(String((examination.listing.title ?? "").prefix(160)))
    return .hit(
      "category",
      "\(path), but \(words) in the title sounds like \(departments.all[first.department].name): \(title)")
  }

  /// - Parameters:
  ///   - except: hits of a list that take those away which they cover.
  ///   - isCounted: which hits count at all.
  func found(
    _ examination: Examination, _ table: Grouped<Int32>, in field: ListingField, except: [Hit] = [],
    where isCounted: (Hit) -> Bool = { _ in true }
  ) -> [Int: Hit] {
    var result: [Int: Hit] = [:]
    for hit in examination.hits where hit.field == field && isCounted(hit) {
      let departments = table[hit.pattern].map(Int.init).filter { result[$0] == nil }
      guard !departments.isEmpty, !except.contains(where: { $0.covers(hit) }) else { continue }
      for department in departments { result[department] = hit }
    }
    return result
  }
}
