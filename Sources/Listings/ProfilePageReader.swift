import CaseModel

/// Reads what a profile says of the page itself: states whose `find` is `page`, with selectors for paths; and the
/// item's number from its address.
struct ProfilePageReader {
  let document: Document
  let page: FetchedPage

  func read(_ profile: MarketplaceProfile, into draft: inout Draft) {
    // A shop system's addresses hold names of the shop's choice, a marketplace's its numbers.
    if !profile.hosts.isEmpty { number(profile, into: &draft) }
    for state in profile.states where state.find == "page" {
      if let needed = state.requires, Selector(needed)?.nodes(in: document, limit: 1).isEmpty ?? true {
        continue
      }
      for (field, paths) in state.fields.sorted(by: { $0.key < $1.key }) {
        read(field, paths, "page \(profile.id)/\(state.id)", into: &draft)
      }
    }
  }

  private func read(_ field: String, _ paths: [String], _ source: String, into draft: inout Draft) {
    let lists: Set<String> = ["category_path", "images", "image_texts", "reviews", "questions", "state"]
    for path in paths {
      guard let texts = Selector(path)?.texts(in: document), !texts.isEmpty else { continue }
      if lists.contains(field) {
        draft.offer(field, texts: texts, source: "\(source) \(path)", trust: Trust.state - 5)
        return
      }
      guard let text = texts.first(where: { Fields.tidy(field, $0) != nil }) else { continue }
      draft.offer(field, text, source: "\(source) \(path)", trust: Trust.state - 5)
      if field == "price" {
        let reading = PriceText.read(text, currencyHint: nil, decimalSeparator: nil)
        draft.offer("currency", reading.currency, source: "\(source) \(path)", trust: Trust.state - 6)
      }
      return
    }
  }

  private func number(_ profile: MarketplaceProfile, into draft: inout Draft) {
    for url in [page.requestedURL, page.url] {
      let path = PageAddress.path(url)
      for pattern in profile.itemPaths {
        guard let item = PageAddress.capture(path, pattern, "item") else { continue }
        draft.offer("sku", item, source: "address \(pattern)", trust: Trust.state - 10)
        return
      }
    }
  }
}
