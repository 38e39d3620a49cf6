import CaseModel

/// Reads one schema.org product.
struct ProductReader {
  let schema: SchemaReader
  private var source: String { schema.source }
  private var trust: Int { schema.trust }

  init(_ schema: SchemaReader) { self.schema = schema }

  func read(_ product: JSONValue, into draft: inout Draft) {
    func offer(_ field: String, _ path: String, _ value: String?) {
      draft.offer(field, value, source: "\(source) \(path)", trust: trust)
    }
    offer("title", "name", text(product["name"]))
    offer("description", "description", text(product["description"]))
    offer("brand", "brand", name(product["brand"]) ?? name(product["manufacturer"]))
    offer("sku", "sku", text(product["sku"]))
    offer("mpn", "mpn", text(product["mpn"]))
    for key in ["gtin13", "gtin14", "gtin12", "gtin8", "gtin", "ean", "isbn"] {
      offer("gtin", key, text(product[key]))
    }
    if let id = text(product["productID"]) {
      if let place = id.range(ofText: ":"),
        ["ean", "upc", "gtin", "isbn"].contains(String(id[..<place.lowerBound].lowercased()))
      {
        offer("gtin", "productID", String(id[place.upperBound...]))
      } else {
        draft.offer("sku", id, source: "\(source) productID", trust: trust - 25)
      }
    }
    offer("condition", "itemCondition", text(product["itemCondition"]))
    offer("language", "inLanguage", text(product["inLanguage"]))
    offer("seller.name", "seller.name", name(product["seller"]))
    offer("seller.url", "seller.url", product["seller"].flatMap { text(schema.resolved($0)["url"]) })
    images(product, into: &draft)
    attributes(product, into: &draft)
    category(product, into: &draft)
    rating(product, into: &draft)
    reviews(product, into: &draft)
    keywords(product, into: &draft)
    OfferReader(schema).read(product, into: &draft)
  }

  /// A text, or the first of several.
  func text(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    if let text = value.text { return text.isEmpty ? nil : text }
    if let items = value.array { return items.lazy.compactMap { text($0) }.first }
    return (value["@value"] ?? value["name"] ?? value["@id"]).flatMap { $0.text }
  }

  func name(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    if let items = value.array { return items.lazy.compactMap { name($0) }.first }
    if value.members != nil {
      return text(schema.resolved(value)["name"]) ?? text(schema.resolved(value)["legalName"])
    }
    return value.text
  }

  func list(_ value: JSONValue?) -> [JSONValue] {
    guard let value else { return [] }
    guard let items = value.array else { return [schema.resolved(value)] }
    // Some pages put a list within a list.
    return items.prefix(1_000).flatMap { ($0.array ?? [$0]).prefix(1_000) }.prefix(1_000).map {
      schema.resolved($0)
    }
  }

  private func images(_ product: JSONValue, into draft: inout Draft) {
    var urls: [String] = []
    var captions: [String] = []
    for image in list(product["image"]) {
      if let url = image.text ?? text(image["contentUrl"]) ?? text(image["url"]) { urls.append(url) }
      captions += [text(image["caption"]), text(image["name"])].compactMap { $0 }
    }
    draft.offer("images", texts: urls, source: "\(source) image", trust: trust)
    draft.offer("image_texts", texts: captions, source: "\(source) image", trust: trust)
  }

  private func attributes(_ product: JSONValue, into draft: inout Draft) {
    var result: [Listing.Attribute] = []
    for property in list(product["additionalProperty"]) {
      guard let name = text(property["name"]), let value = text(property["value"]) else { continue }
      let unit = text(property["unitText"]).map { " " + $0 } ?? ""
      result.append(.init(name: Fields.tidyItem("", name), value: Fields.tidyItem("", value + unit)))
    }
    for key in ["color", "material", "size", "pattern", "model", "countryOfOrigin"] {
      guard let value = name(product[key]) else { continue }
      let tidy = Fields.tidyItem("", value)
      if !tidy.isEmpty, !result.contains(where: { $0.value == tidy }) {
        result.append(.init(name: key, value: tidy))
      }
    }
    draft.offer(attributes: result, source: "\(source) additionalProperty", trust: trust)
  }

  private func category(_ product: JSONValue, into draft: inout Draft) {
    guard let text = name(product["category"]), !text.has("schema.org") else { return }
    var parts = [text]
    for separator in [" > ", ">", " / ", "/", " » ", "|"] where text.has(separator) {
      parts = text.pieces(by: separator)
      break
    }
    draft.offer("category_path", texts: parts, source: "\(source) category", trust: trust - 5)
  }

  private func rating(_ product: JSONValue, into draft: inout Draft) {
    guard let rating = list(product["aggregateRating"]).first else { return }
    draft.offer(
      "rating", text(rating["ratingValue"]), source: "\(source) aggregateRating.ratingValue", trust: trust)
    let count = text(rating["reviewCount"]) ?? text(rating["ratingCount"])
    draft.offer("review_count", count, source: "\(source) aggregateRating.reviewCount", trust: trust)
  }

  private func reviews(_ product: JSONValue, into draft: inout Draft) {
    let texts = (list(product["review"]) + list(product["reviews"])).compactMap { review -> String? in
      let body = text(review["reviewBody"]) ?? text(review["description"])
      let title = text(review["name"]) ?? text(review["headline"])
      guard let body else { return title }
      guard let title, !body.has(title) else { return body }
      return title + ": " + body
    }
    draft.offer("reviews", texts: texts, source: "\(source) review", trust: trust)
  }

  private func keywords(_ product: JSONValue, into draft: inout Draft) {
    let words = [text(product["keywords"]), text(product["alternateName"]), text(product["slogan"])]
      .compactMap { $0 }
    draft.offer("state", texts: words, source: "\(source) keywords", trust: trust)
  }
}

extension String {
  /// The parts between a separator, tidied.
  func pieces(by separator: String) -> [String] {
    var result: [String] = []
    var rest = self[...]
    while let place = rest.range(ofText: separator) {
      result.append(String(rest[..<place.lowerBound]).trimmed)
      rest = rest[place.upperBound...]
    }
    result.append(String(rest).trimmed)
    return result.filter { !$0.isEmpty }
  }
}
