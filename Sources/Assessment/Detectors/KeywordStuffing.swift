import CaseModel

/// A title made for search engines: brands that have nothing to do with one another, or one word again and again.
struct KeywordStuffing: Detector {
  var optionNames: [String] { ["brands", "repeats", "run", "tags"] }

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    guard let title = examination.listing.title else { return .unknown("title", "the page shows no title") }
    let shown = Excerpt.tidy(String(title.prefix(200)))
    let disguised = VisualBrands.find(in: examination)
    let hidden = examination.mentions.filter { $0.hit.field == .title && $0.hit.hidden }
    let disguisedNames = Set(disguised.map(\.brand) + hidden.map { examination.pack.brands[$0.brand].name })
    if disguisedNames.count >= 2 {
      return .hit(
        "title", "brands in disguise (\(disguisedNames.sorted().joined(separator: ", "))): \(shown)")
    }
    for field in [ListingField.title, .description, .attributes, .state, .images] {
      guard let run = BrandRuns.longest(in: field, of: examination) else { continue }
      let limit = Int(options.number(field == .title ? "brands" : "run", field == .title ? 4 : 7))
      guard run.brands.count >= limit else { continue }
      let names = run.brands.map { examination.pack.brands[$0].name }.sorted().prefix(8)
        .joined(separator: ", ")
      let words = field == .title ? shown : examination.excerpt(of: run.first)
      return .hit(field, "\(run.brands.count) brands (\(names)): \(words)")
    }
    if let tags = BrandRuns.afterTags(of: examination, options.list("tags")) {
      let names = tags.brands.map { examination.pack.brands[$0].name }.sorted().prefix(8).joined(
        separator: ", ")
      return .hit(
        tags.first.field, "search words with brands (\(names)): \(examination.excerpt(of: tags.first))")
    }
    return repeated(title, shown, options)
  }

  private func repeated(_ title: String, _ shown: String, _ options: RuleOptions) -> Finding {
    var counts: [String: Int] = [:]
    for word in FoldedText.string(of: String(title.prefix(1000))).split(whereSeparator: { !$0.isLetter })
    where word.utf8.count >= 3 {
      counts[String(word), default: 0] += 1
    }
    let often = Int(options.number("repeats", 4))
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      most.value >= (most.key.utf8.count == 3 ? often + 2 : often)
    else {
      return .miss("title", "the title reads as a title")
    }
    return .hit("title", "\"\(most.key)\" \(most.value) times: \(shown)")
  }
}
