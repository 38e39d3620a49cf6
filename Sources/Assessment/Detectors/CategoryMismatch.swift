import CaseModel

/// The category is of one department, the title's words are all of another.
///
/// Accessories, stickers and toys have their places in many categories ("car sticker" under cars). They cheat only in the
/// categories of goods that buyers search for. With `scope: any` every other department counts, which proves less.
struct CategoryMismatch: Detector {
  var optionNames: [String] { ["deciding", "baited", "scope"] }

  /// Departments whose words decide what goods are, whatever else the title names: a fridge for a doll's house is a toy.
  private static let deciding = ["toys", "stickers_stationery", "phone_accessories"]
  /// Departments whose categories draw goods that do not belong there.
  private static let baited = [
    "phones", "computers", "storage", "audio_video", "smart_watches", "large_appliances", "shoes",
  ]

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let departments = examination.pack.departments
    guard !departments.all.isEmpty else { return .unknown("category", "the pack has no departments") }
    guard !examination.listing.categoryPath.isEmpty else {
      return .unknown("category", "the page shows none")
    }
    let category = found(examination, departments.byCategory, in: .category)
    let title = found(examination, departments.byWord, in: .title)
    guard !category.isEmpty else { return .unknown("category", "a category of no known department") }
    guard !title.isEmpty else { return .unknown("title", "no word of a known department") }
    func names(_ list: [String]) -> (Int) -> Bool { { list.contains(departments.all[$0].name) } }
    let decided = Set(title.keys.filter(names(options.texts["deciding"] ?? Self.deciding)))
    let own = decided.isEmpty ? Set(title.keys) : decided
    guard own.isDisjoint(with: category.keys), let first = own.sorted().first, let hit = title[first] else {
      return .miss("category", "the title fits it")
    }
    let isBaited = category.keys.contains(where: names(options.texts["baited"] ?? Self.baited))
    guard isBaited || options.texts["scope"] == ["any"] else {
      return .miss("category", "another department than the title's, but not one that goods are hidden in")
    }
    let path = Excerpt.tidy(examination.listing.categoryPath.suffix(4).joined(separator: " > "))
    let found = own.sorted().map { departments.all[$0].name }.joined(separator: ", ")
    return .hit("category", "\(path), but the title is of \(found): \(examination.excerpt(of: hit))")
  }

  private func found(_ examination: Examination, _ table: [Int: [Int]], in field: ListingField) -> [Int: Hit]
  {
    var result: [Int: Hit] = [:]
    for hit in examination.hits where hit.field == field {
      for department in table[hit.pattern] ?? [] where result[department] == nil { result[department] = hit }
    }
    return result
  }
}
