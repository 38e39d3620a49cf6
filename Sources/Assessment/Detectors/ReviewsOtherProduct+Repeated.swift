import CaseModel

/// What reviews agree on without naming goods of a department that the page is of.
extension ReviewsOtherProduct {
  /// One word for goods in two reviews and more, while no review shares a word with the page.
  func repeated(_ examination: Examination) -> Finding? {
    let departments = examination.pack.departments
    let parts = examination.text.parts
    func string(_ part: Int) -> String {
      String(decoding: examination.text.source[parts[part].range].prefix(20_000), as: UTF8.self)
    }
    let page = parts.indices.filter { parts[$0].field != .reviews && parts[$0].field != .questions }
    let said = Self.words(page.map(string).joined(separator: " "))
    let reviews = parts.indices.filter { parts[$0].field == .reviews }
    guard reviews.count <= 12, !reviews.contains(where: { !Self.words(string($0)).isDisjoint(with: said) })
    else { return nil }
    var byWord: [String: [Int: Hit]] = [:]
    for hit in examination.hits where hit.field == .reviews && hit.range.count >= 4 {
      guard
        departments.byWord[hit.pattern].contains(where: {
          !Self.vague.contains(departments.all[Int($0)].name)
        })
      else { continue }
      let word = FoldedText.string(of: examination.words(of: hit))
      byWord[String(word.prefix(5)), default: [:]][hit.part] = hit
    }
    let most = byWord.filter { $0.value.count >= 2 && $0.value.count * 3 >= reviews.count }
      .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    guard let most else { return unlisted(examination, reviews.map { ($0, string($0)) }) }
    let shown = most.value.sorted { $0.key < $1.key }.prefix(3).map { examination.excerpt(of: $0.value) }
    return .hit("reviews", "reviews of other goods: " + shown.joined(separator: " · "))
  }

  /// A word of no list, in most of a few reviews, which is none of those that buyers say of anything.
  private func unlisted(_ examination: Examination, _ reviews: [(part: Int, text: String)]) -> Finding? {
    guard reviews.count >= 2, reviews.count <= 8 else { return nil }
    var parts: [String: [Int]] = [:]
    for review in reviews {
      let words = FoldedText.string(of: review.text).split(whereSeparator: { !$0.isLetter })
      for word in Set(words.filter { $0.count >= 5 }.map { String($0.prefix(5)) }) {
        parts[word, default: []].append(review.part)
      }
    }
    let most = parts.filter {
      $0.value.count >= 2 && $0.value.count * 2 >= reviews.count && !Self.talk.set.contains($0.key)
    }.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    guard let most else { return nil }
    let shown = reviews.filter { most.value.contains($0.part) }.prefix(3)
      .map { Excerpt.tidy(String($0.text.prefix(160))) }
    return .hit("reviews", "reviews of other goods: " + shown.joined(separator: " · "))
  }
}
