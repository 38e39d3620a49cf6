import CaseModel
import RuleFiles

extension RulePack {
  /// A rule's example that does not do what the rule's author says.
  public struct ExampleFailure: Sendable, Hashable {
    public let rule: String
    /// Whether the example must match.
    public let mustMatch: Bool
    /// The example as written, shortened.
    public let example: String
    /// What the rule answered instead.
    public let answer: String
    public let place: DocketError.Place
  }

  /// Runs every rule's own examples; empty where all do as their authors say.
  public func runExamples() -> [ExampleFailure] {
    var failures: [ExampleFailure] = []
    for (index, rule) in rules.enumerated() {
      for node in rule.examples.match { failures += run(node, index, mustMatch: true).map { [$0] } ?? [] }
      for node in rule.examples.noMatch { failures += run(node, index, mustMatch: false).map { [$0] } ?? [] }
    }
    return failures
  }

  private func run(_ node: YAMLNode, _ index: Int, mustMatch: Bool) -> ExampleFailure? {
    let rule = rules[index]
    guard let (listing, text) = listing(node, rule) else {
      return ExampleFailure(
        rule: rule.id, mustMatch: mustMatch, example: "", answer: "this is no listing", place: node.place)
    }
    let subject = Subject(kind: .listing, key: "example", url: "https://market.example/item/1")
    let input = AssessmentInput(
      category: rule.category, reports: [], listing: listing, subject: subject, now: Timestamp(seconds: 0))
    let examination = Examination(input, listing, self)
    RuleEvaluator(examination).evaluate()
    let finding = examination.findings[index]
    guard (finding?.answer == .hit) != mustMatch else { return nil }
    let answer = finding.map { "\($0.answer): \($0.excerpt)" } ?? "no answer"
    return ExampleFailure(
      rule: rule.id, mustMatch: mustMatch, example: text, answer: answer, place: node.place)
  }

  /// A text stands in the first of the rule's fields; a mapping is a listing with its own keys.
  private func listing(_ node: YAMLNode, _ rule: Rule) -> (Listing, String)? {
    if let text = node.scalar {
      return (Self.listing(text, in: rule.fields.first ?? .title), String(text.prefix(100)))
    }
    guard let entries = node.entries else { return nil }
    var listing = Listing()
    for entry in entries { Self.set(entry.name, entry.value, &listing) }
    return (listing, String((listing.title ?? listing.description ?? "").prefix(100)))
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
