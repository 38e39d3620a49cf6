import CaseModel

/// Dear goods name what they are: where nothing on the page does, cheap goods of which no list has a word may stand there.
extension CategoryMismatch {
  private static let dear: Set<String> = [
    "phones", "computers", "audio_video", "smart_watches", "large_appliances", "gaming", "storage",
  ]

  private static let beside: Set<String> = [
    "phone_accessories", "electronics_accessories", "power", "software", "smart_home_tools",
    "small_appliances",
  ]

  /// The category's last element names dear goods, and neither a word, a brand nor a model on the page speaks of them.
  func nothingOfIt(_ examination: Examination, _ category: Set<Int>) -> Finding {
    let departments = examination.pack.departments
    let leaf = bait(examination, inLeaf: true)
    guard leaf.contains(where: { Self.dear.contains(departments.all[$0].name) }) else {
      return .miss("category", "its last element names no goods that others are hidden among")
    }
    if examination.hits(ofList: "search/accessory-leaves").contains(where: { isInLeaf($0, examination) }) {
      return .miss("category", "the category is one of accessories")
    }
    let family = Set(
      departments.all.indices.filter { index in
        let name = departments.all[index].name
        return category.contains(index) || Self.dear.contains(name) || Self.beside.contains(name)
      })
    for hit in examination.hits where Self.own.contains(hit.field) {
      guard !departments.byWord[hit.pattern].contains(where: { family.contains(Int($0)) }) else {
        return .miss("category", "a word of the page fits it")
      }
    }
    guard examination.mentions.isEmpty else { return .miss("category", "a brand stands on the page") }
    let title = examination.listing.title ?? ""
    guard !namesLeaf(FoldedText.string(of: title), examination.listing.categoryPath.last ?? "") else {
      return .miss("category", "the title has a word of the category")
    }
    let words = title.prefix(400).split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    guard !words.contains(where: { $0.contains(where: \.isNumber) && $0.contains(where: \.isLetter) }),
      words.filter({ $0.count >= 3 && $0.allSatisfy(\.isLetter) }).count >= 2
    else { return .miss("category", "the title may name a model, or says too little") }
    let model = departments.model.votes(title)
    guard !model.contains(where: { $0.certainty >= Self.certain && family.contains($0.department) }) else {
      return .miss("category", "the title may fit it")
    }
    let path = Excerpt.tidy(examination.listing.categoryPath.suffix(4).joined(separator: " > "))
    return .hit(
      "category", "\(path), but nothing on the page is of it: \(Excerpt.tidy(String(title.prefix(160))))")
  }

  /// Whether a word of the category's own name stands in the title, if only within another: "принтеры", "термопринтер".
  private func namesLeaf(_ title: String, _ leaf: String) -> Bool {
    FoldedText.string(of: leaf).split(whereSeparator: { !$0.isLetter }).contains { word in
      guard let first = word.unicodeScalars.first else { return false }
      let isSpaced = Script(first.value).hasWordBoundaries
      return word.count >= (isSpaced ? 4 : 2) && title.holds(String(isSpaced ? word.prefix(6) : word))
    }
  }

  private static let own: Set<ListingField> = [.title, .attributes, .variants, .description]
}
