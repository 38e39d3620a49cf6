import CaseModel

/// The reviews talk of other goods: the listing once sold something else.
struct ReviewsOtherProduct: Detector {
  var optionNames: [String] { ["needs"] }

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let departments = examination.pack.departments
    guard !departments.all.isEmpty else { return .unknown("reviews", "the pack has no departments") }
    guard !examination.listing.reviews.isEmpty else { return .unknown("reviews", "the page shows none") }
    var own: Set<Int> = []
    var byReview: [Int: (departments: Set<Int>, hit: Hit)] = [:]
    for hit in examination.hits {
      switch hit.field {
      case .title, .attributes, .variants: own.formUnion(departments.byReviewWord[hit.pattern] ?? [])
      case .category: own.formUnion(departments.byCategory[hit.pattern] ?? [])
      case .reviews:
        guard let found = departments.byReviewWord[hit.pattern] else { continue }
        byReview[hit.part] = (
          Set(found).union(byReview[hit.part]?.departments ?? []), byReview[hit.part]?.hit ?? hit
        )
      default: continue
      }
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
      return .miss("reviews", "they fit the title, or name no goods")
    }
    let shown = foreign.sorted { $0.key < $1.key }.prefix(3).map { examination.excerpt(of: $0.value.hit) }
    return .hit("reviews", "\(foreign.count) reviews of other goods: " + shown.joined(separator: " · "))
  }

  static func words(_ text: String) -> Set<String> {
    Set(
      FoldedText.string(of: String(text.prefix(2000))).split(whereSeparator: { !$0.isLetter })
        .filter { $0.count >= 4 }.map { String($0.prefix(5)) })
  }
}
