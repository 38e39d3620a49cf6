import CaseModel

/// Decides between what the sources say, and notes where they contradict one another.
struct Assembler {
  let draft: Draft
  private var listing = Listing()

  init(_ draft: Draft) { self.draft = draft }

  mutating func assemble() -> Listing {
    listing.contradictions = draft.notes
    listing.title = text("title")
    listing.brand = spelling(text("brand"))
    listing.price = text("price")
    listing.priceHigh = text("price_high")
    listing.currency = text("currency")
    listing.listPrice = text("list_price")
    listing.shippingPrice = text("shipping_price")
    listing.availability = text("availability")
    listing.sku = text("sku")
    listing.mpn = text("mpn")
    listing.gtin = text("gtin")
    listing.condition = text("condition")
    listing.rating = text("rating").flatMap(Double.init)
    listing.reviewCount = text("review_count").flatMap(Int.init)
    listing.orders = text("orders").flatMap(Int.init)
    listing.descriptionURL = text("description_url").map(Self.absolute)
    listing.language = text("language").map(Self.languageTag)
    seller()
    description()
    lists()
    prices()
    return listing
  }

  private mutating func text(_ field: String) -> String? {
    let claims = draft.ordered(field)
    guard let best = claims.first else { return nil }
    listing.sources[field] = best.source
    for other in claims.dropFirst() where Contradictions.matters(field, best, other) {
      let known = listing.contradictions.contains { $0.field == field && $0.other == other.value }
      guard !known, listing.contradictions.count < 50 else { continue }
      listing.contradictions.append(
        .init(
          field: field, believed: best.value, other: other.value,
          why: "\(best.source) is believed before \(other.source)"))
    }
    return best.value
  }

  /// The brand as most sources spell it, where they mean the same one.
  private func spelling(_ brand: String?) -> String? {
    guard let brand else { return nil }
    let letters = Contradictions.letters(brand)
    var counts: [String: Int] = [:]
    for claim in draft.ordered("brand") where Contradictions.letters(claim.value) == letters {
      counts[claim.value, default: 0] += 1
    }
    let most = counts.max { $0.value < $1.value }
    return most.map { $0.value > (counts[brand] ?? 0) ? $0.key : brand } ?? brand
  }

  private mutating func seller() {
    var seller = Listing.Seller()
    seller.name = text("seller.name")
    seller.url = text("seller.url").map(Self.absolute)
    seller.positiveRate = text("seller.positive_rate")
    seller.openedAt = text("seller.opened_at")
    if seller != Listing.Seller() { listing.seller = seller }
  }

  /// The most trusted description; one that says more is joined to it.
  private mutating func description() {
    let claims = draft.ordered("description")
    guard var text = claims.first?.value else { return }
    listing.sources["description"] = claims.first?.source
    for claim in claims.dropFirst() where text.utf8.count < 400_000 {
      let one = Contradictions.letters(text)
      let other = Contradictions.letters(claim.value)
      if one.has(other) { continue }
      if other.has(one) || claim.value.utf8.count > 2 * text.utf8.count && other.has(String(one.prefix(60))) {
        text = claim.value
        listing.sources["description"] = claim.source
      } else {
        text += "\n" + claim.value
        listing.sources["description"] = (listing.sources["description"] ?? "") + " + " + claim.source
      }
    }
    listing.description = text
  }

  private mutating func lists() {
    func first(_ field: String) -> Draft.ListClaim? { draft.orderedLists(field).first }
    func note(_ claim: Draft.ListClaim?) { claim.map { listing.sources[$0.field] = $0.source } }
    let trail = draft.orderedLists("category_path")
    let path = trail.first { $0.count > 1 } ?? trail.first
    note(path)
    listing.categoryPath = path?.texts ?? []
    note(first("images"))
    listing.images = (first("images")?.texts ?? []).map(Self.absolute)
    for field in ["image_texts", "reviews", "questions", "state"] {
      var seen: Set<String> = []
      var texts: [String] = []
      for claim in draft.orderedLists(field) {
        for text in claim.texts where seen.insert(Contradictions.letters(text)).inserted && texts.count < 600
        {
          texts.append(text)
        }
      }
      note(first(field))
      switch field {
      case "image_texts": listing.imageTexts = texts
      case "reviews": listing.reviews = texts
      case "questions": listing.questions = texts
      default: listing.state = texts
      }
    }
    var seen: Set<String> = []
    for claim in draft.orderedLists("attributes") {
      for attribute in claim.attributes where listing.attributes.count < 600 {
        let key = Contradictions.letters(attribute.name) + "=" + Contradictions.letters(attribute.value)
        if seen.insert(key).inserted { listing.attributes.append(attribute) }
      }
    }
    note(first("attributes"))
    variants()
  }

  private mutating func variants() {
    let claims = draft.orderedLists("variants")
    let named = claims.first { $0.variants.contains { $0.name != nil && $0.price != nil } }
    guard let best = named ?? claims.first else { return }
    listing.variants = best.variants
    listing.sources["variants"] = best.source
  }

  /// Markup that names the struck price while the page sells for less: what the buyer sees counts.
  private mutating func sale() {
    guard let shown = draft.ordered("price").first(where: { $0.source == "price on the page" }),
      let struck = draft.ordered("list_price").first(where: { $0.source == "struck price on the page" }),
      let believed = listing.price, believed == struck.value, shown.value != believed
    else { return }
    listing.price = shown.value
    listing.listPrice = struck.value
    listing.sources["price"] = shown.source
    listing.sources["list_price"] = struck.source
  }

  /// Of options with prices of their own, the lowest counts, whichever the page shows first.
  private mutating func lowest() {
    guard listing.sources["variants"]?.hasPrefix("state ") == true,
      listing.sources["price"]?.hasPrefix("state ") == true, let price = listing.price
    else { return }
    let options = listing.variants.filter { $0.price.map(Decimals.value) ?? 0 > 0 }
    guard options.count == listing.variants.count,
      let low = options.min(by: { Decimals.value($0.price ?? "") < Decimals.value($1.price ?? "") }),
      let amount = low.price, Decimals.value(amount) < Decimals.value(price)
    else { return }
    listing.price = amount
    listing.listPrice = low.listPrice
    listing.sources["price"] = listing.sources["variants"]
  }

  /// Where nothing else tells, the options' stock does.
  private mutating func stock() {
    let stocks = listing.variants.compactMap(\.stock)
    guard listing.availability == nil, !stocks.isEmpty, stocks.count == listing.variants.count else { return }
    listing.availability = stocks.contains { $0 > 0 } ? "InStock" : "OutOfStock"
    listing.sources["availability"] = listing.sources["variants"]
  }

  private mutating func prices() {
    sale()
    lowest()
    stock()
    let now = listing.price.map(Decimals.value)
    if let now, let high = listing.priceHigh.map(Decimals.value), high <= now {
      listing.priceHigh = nil
      listing.sources["price_high"] = nil
    }
    if let now, let old = listing.listPrice.map(Decimals.value), old <= now {
      listing.listPrice = nil
      listing.sources["list_price"] = nil
    }
    let prices = listing.variants.compactMap { $0.price.map { (Decimals.value($0), $0) } }.filter { $0.0 > 0 }
    if listing.price == nil, let low = prices.min(by: { $0.0 < $1.0 }) {
      listing.price = low.1
      listing.sources["price"] = "lowest option"
    }
    if let high = prices.max(by: { $0.0 < $1.0 }), let price = listing.price.map(Decimals.value),
      high.0 > price,
      listing.priceHigh == nil
    {
      listing.priceHigh = high.1
      listing.sources["price_high"] = "highest option"
    }
  }

  static func absolute(_ url: String) -> String { url.hasPrefix("//") ? "https:" + url : url }

  /// `en_US` and `EN-us` as `en-US`.
  static func languageTag(_ text: String) -> String {
    let parts = text.split(whereSeparator: { $0 == "_" || $0 == "-" || $0 == "," || $0 == "." })
    guard let first = parts.first else { return text }
    let language = first.lowercased()
    guard parts.count > 1, parts[1].utf8.count == 2 else { return language }
    return language + "-" + parts[1].uppercased()
  }
}
