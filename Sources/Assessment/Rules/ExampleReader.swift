import CaseModel
import RuleFiles

/// Reads a rule's example: a text that stands in the rule's first field, or a listing with its own keys.
struct ExampleReader {
  let rule: Rule

  /// Keys of an example that is a listing; the last ones say what a listing alone does not.
  static let keys = [
    "title", "brand", "price", "price_high", "currency", "list_price", "shipping_price", "condition",
    "description", "language", "category_path", "images", "image_texts", "reviews", "questions", "state",
    "seller", "attributes", "variants", "rating", "review_count", "orders", "sku", "gtin", "previous",
    "report", "same_seller", "url",
  ]

  private static let day: Int64 = 86_400

  /// What the rule is to be asked, and the example in a few words; nil for what is neither text nor listing.
  func input(_ node: YAMLNode) -> (input: AssessmentInput, text: String)? {
    guard let (listing, text) = listing(node) else { return nil }
    let url = node["url"]?.scalar ?? "https://market.example/item/1"
    var input = AssessmentInput(
      category: rule.category, reports: [], listing: listing,
      subject: Subject(kind: .listing, key: "example", url: url), now: Timestamp(seconds: 0))
    input.now = Timestamp(seconds: 100 * Self.day)
    let previous = node["previous"].map { $0.elements ?? [$0] } ?? []
    for (number, node) in previous.enumerated() {
      guard let listing = self.listing(node)?.0 else { continue }
      // Thirty days apart, the last one thirty days ago.
      let time = Timestamp(seconds: Int64(100 - 30 * (previous.count - number)) * Self.day)
      input.earlier.add(ListingTrace(listing, fetchedAt: time, signature: ListingSignature.of(listing)))
    }
    for (number, node) in (node["same_seller"]?.elements ?? []).enumerated() {
      guard let other = self.listing(node)?.0, let signature = ListingSignature.of(other) else { continue }
      input.sameSeller.append(
        SellerListing(
          caseID: "c-example-\(number)", subjectKey: "other \(number)", title: other.title,
          signature: signature))
    }
    if let report = node["report"].map({ self.report($0, url) }) { input.reports = [report] }
    return (input, text)
  }

  private func listing(_ node: YAMLNode) -> (Listing, String)? {
    if let text = node.scalar {
      return (Self.listing(text, in: rule.fields.first ?? .title), String(text.prefix(100)))
    }
    guard let entries = node.entries else { return nil }
    var listing = Listing()
    for entry in entries { Self.set(entry.name, entry.value, &listing) }
    return (listing, String((listing.title ?? listing.description ?? "").prefix(100)))
  }

  private func report(_ node: YAMLNode, _ url: String) -> Report {
    let reporter = node["reporter"]
    let rights = node["rights"]
    return Report(
      id: "example", category: rule.category, reason: node["reason"]?.scalar, url: url,
      description: node["description"]?.scalar, submittedAt: Timestamp(seconds: 0),
      reporter: Reporter(
        kind: reporter?["kind"]?.scalar.flatMap(Reporter.Kind.init(rawValue:)) ?? .buyer,
        email: reporter?["email"]?.scalar, name: reporter?["name"]?.scalar),
      rights: rights.map {
        Rights(
          type: $0["type"]?.scalar.flatMap(Rights.Kind.init(rawValue:)),
          registration: $0["registration"]?.scalar, owner: $0["owner"]?.scalar,
          statement: $0["statement"]?.scalar, mark: $0["mark"]?.scalar)
      })
  }

  private static func listing(_ text: String, in field: ListingField) -> Listing {
    var listing = Listing()
    switch field {
    case .title: listing.title = text
    case .brand: listing.brand = text
    case .description: listing.description = text
    case .attributes: listing.attributes = [.init(name: "", value: text)]
    case .variants: listing.variants = [.init(name: text)]
    case .images: listing.imageTexts = [text]
    case .seller: listing.seller = .init(name: text)
    case .reviews: listing.reviews = [text]
    case .questions: listing.questions = [text]
    case .state: listing.state = [text]
    case .category: listing.categoryPath = [text]
    }
    return listing
  }

  private static func set(_ name: String, _ node: YAMLNode, _ listing: inout Listing) {
    let text = node.scalar
    let texts = node.elements?.compactMap(\.scalar) ?? text.map { [$0] } ?? []
    switch name {
    case "title": listing.title = text
    case "brand": listing.brand = text
    case "price": listing.price = text
    case "price_high": listing.priceHigh = text
    case "currency": listing.currency = text
    case "list_price": listing.listPrice = text
    case "shipping_price": listing.shippingPrice = text
    case "condition": listing.condition = text
    case "description": listing.description = text
    case "language": listing.language = text
    case "sku": listing.sku = text
    case "gtin": listing.gtin = text
    case "category_path": listing.categoryPath = texts
    case "images", "image_texts": listing.imageTexts = texts
    case "reviews": listing.reviews = texts
    case "questions": listing.questions = texts
    case "state": listing.state = texts
    case "seller":
      listing.seller =
        text.map { .init(name: $0) } ?? .init(name: node["name"]?.scalar, url: node["url"]?.scalar)
    case "attributes": listing.attributes = attributes(node)
    case "variants": listing.variants = (node.elements ?? []).map(variant)
    case "rating": listing.rating = text.flatMap(Double.init)
    case "review_count": listing.reviewCount = text.flatMap { Int($0) }
    case "orders": listing.orders = text.flatMap { Int($0) }
    default: break
    }
  }

  private static func attributes(_ node: YAMLNode) -> [Listing.Attribute] {
    if let entries = node.entries {
      return entries.map { .init(name: $0.name, value: $0.value.scalar ?? "") }
    }
    return (node.elements ?? []).map {
      .init(name: $0["name"]?.scalar ?? "", value: $0["value"]?.scalar ?? $0.scalar ?? "")
    }
  }

  private static func variant(_ node: YAMLNode) -> Listing.Variant {
    if let name = node.scalar { return .init(name: name) }
    return .init(
      name: node["name"]?.scalar, price: node["price"]?.scalar, listPrice: node["list_price"]?.scalar,
      sku: node["sku"]?.scalar)
  }
}
