import CaseModel

/// The reviews talk of other goods: the listing once sold something else.
struct ReviewsOtherProduct: Detector {
  var optionNames: [String] { ["needs", "unknown_goods"] }

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let departments = examination.pack.departments
    guard !departments.all.isEmpty else { return .unknown("reviews", "the pack has no departments") }
    guard !examination.listing.reviews.isEmpty else { return .unknown("reviews", "the page shows none") }
    var own: Set<Int> = []
    var byReview: [Int: (departments: Set<Int>, hit: Hit)] = [:]
    for hit in examination.hits {
      switch hit.field {
      case .title, .attributes, .variants: own.formUnion(departments.byReviewWord[hit.pattern].map(Int.init))
      case .category: own.formUnion(departments.byCategory[hit.pattern].map(Int.init))
      case .reviews:
        let found = departments.byReviewWord[hit.pattern].map(Int.init)
        guard !found.isEmpty else { continue }
        byReview[hit.part] = (
          Set(found).union(byReview[hit.part]?.departments ?? []), byReview[hit.part]?.hit ?? hit
        )
      default: continue
      }
    }
    if own.isEmpty, options.texts["unknown_goods"] == ["count"] {
      let finding = ofUnknownGoods(examination, byReview)
      return finding.answer == .hit ? finding : repeated(examination) ?? finding
    }
    guard !own.isEmpty else { return .unknown("title", "no word of a known department") }
    let titleWords = Self.words(examination.listing.title ?? "")
    let foreign = byReview.filter { part, review in
      let range = examination.text.parts[part].range
      let words = Self.words(String(decoding: examination.text.source[range], as: UTF8.self))
      return review.departments.isDisjoint(with: own) && words.isDisjoint(with: titleWords)
    }
    let shared = byReview.count - foreign.count
    guard foreign.count >= Int(options.number("needs", 2)), foreign.count > shared else {
      if options.texts["unknown_goods"] == ["count"], shared == 0, let finding = repeated(examination) {
        return finding
      }
      return .miss("reviews", "they fit the title, or name no goods")
    }
    let shown = foreign.sorted { $0.key < $1.key }.prefix(3).map { examination.excerpt(of: $0.value.hit) }
    return .hit("reviews", "\(foreign.count) reviews of other goods: " + shown.joined(separator: " · "))
  }

  /// Goods of which no list has a word: reviews that agree on a department of which the page says nothing.
  private func ofUnknownGoods(
    _ examination: Examination, _ byReview: [Int: (departments: Set<Int>, hit: Hit)]
  ) -> Finding {
    let departments = examination.pack.departments
    let said = Set(
      examination.hits.filter { $0.field != .reviews && $0.field != .questions }
        .flatMap { departments.byReviewWord[$0.pattern].map(Int.init) })
    let title = Self.words(examination.listing.title ?? "")
    let page = Self.allWords(
      examination.text.parts.filter { $0.field != .reviews && $0.field != .questions }
        .map { String(decoding: examination.text.source[$0.range].prefix(20_000), as: UTF8.self) }.joined(
          separator: " "))
    let foreign = byReview.filter { part, review in
      guard
        Self.allWords(examination.words(of: review.hit)).subtracting(Self.pronouns.set).isDisjoint(with: page)
      else { return false }
      let text = String(decoding: examination.text.source[examination.text.parts[part].range], as: UTF8.self)
      return review.departments.isDisjoint(with: said) && Self.words(text).isDisjoint(with: title)
    }
    let agreed = departments.all.indices.filter { number in
      guard !Self.vague.contains(departments.all[number].name) else { return false }
      return
        foreign.values.filter { $0.departments.contains(number) }.count >= 2
    }
    guard !title.isEmpty, let department = agreed.first, foreign.count * 2 > byReview.count else {
      return .unknown("title", "no word of a known department")
    }
    let shown = foreign.filter { $0.value.departments.contains(department) }.sorted { $0.key < $1.key }
      .prefix(3)
      .map { examination.excerpt(of: $0.value.hit) }
    return .hit(
      "reviews", "reviews of \(departments.all[department].name): " + shown.joined(separator: " · "))
  }

  /// Departments whose words buyers use of anything: what it came in, what it stands beside.
  static let vague: Set<String> = [
    "phone_accessories", "bags", "stickers_stationery", "electronics_accessories",
  ]

  private static let pronouns = WordList(
    "the, this, that, our, his, her, mein, meine, der, die, das, mon, mes, les, nuestra, nuestro, mis, los, las, meu, minha, mio, mia, мой, моя, моей, для, for"
  )

  private static func allWords(_ text: String) -> Set<String> {
    Set(
      FoldedText.string(of: text).split(whereSeparator: { !$0.isLetter })
        .map { $0.count > 3 && $0.last == "s" ? String($0.dropLast()) : String($0) }.filter {
          $0.utf8.count >= 3
        })
  }

  static func words(_ text: String) -> Set<String> {
    Set(
      FoldedText.string(of: String(text.prefix(2000))).split(whereSeparator: { !$0.isLetter })
        .filter { $0.count >= 4 }.map { String($0.prefix(5)) })
  }
}
