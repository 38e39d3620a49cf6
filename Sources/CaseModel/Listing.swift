/// What a product page says of the product that it sells.
public struct Listing: Sendable, Hashable, Codable {
  public var title: String?
  public var brand: String?
  /// The price now, a decimal string; the lowest where options differ.
  public var price: String?
  /// The highest price now where options differ.
  public var priceHigh: String?
  /// ISO 4217.
  public var currency: String?
  /// The struck-out price before.
  public var listPrice: String?
  public var shippingPrice: String?
  /// The bare schema.org ItemAvailability name, such as `InStock` or `OutOfStock`.
  public var availability: String?
  public var sku: String?
  public var mpn: String?
  public var gtin: String?
  /// schema.org's condition as a bare name, such as `NewCondition`.
  public var condition: String?
  public var categoryPath: [String] = []
  public var seller: Seller?
  public var images: [String] = []
  /// Alternative texts and captions of the listing's own images.
  public var imageTexts: [String] = []
  public var attributes: [Attribute] = []
  public var variants: [Variant] = []
  public var rating: Double?
  public var reviewCount: Int?
  public var orders: Int?
  public var reviews: [String] = []
  public var questions: [String] = []
  /// The seller's own description as text.
  public var description: String?
  /// Where the description lies when it is a second document.
  public var descriptionURL: String?
  /// Further texts of the listing from page state or meta data, such as keywords and tags.
  public var state: [String] = []
  /// BCP 47, such as `en` or `pt`.
  public var language: String?
  /// Whether the whole listing was seen.
  public var complete: Bool = true
  /// Names of the reasons, comma-separated: `truncated`, `parse-lost-text`, `needs-scripts`, `login`, `captcha`,
  /// `blocked-page`, `age-gate`, `soft-404`, `home-page`, `search-page`, `no-product`.
  public var incompleteBecause: String?
  /// Field name to where it was found, such as `price: json-ld offers.price`.
  public var sources: [String: String] = [:]
  /// Where sources contradict one another: which was believed, and which not.
  public var contradictions: [Contradiction] = []

  public struct Seller: Sendable, Hashable, Codable {
    public var name: String?
    public var url: String?
    public var positiveRate: String?
    public var openedAt: String?
    public init(name: String? = nil, url: String? = nil, positiveRate: String? = nil, openedAt: String? = nil)
    {
      self.name = name
      self.url = url
      self.positiveRate = positiveRate
      self.openedAt = openedAt
    }
    enum CodingKeys: String, CodingKey {
      case name, url
      case positiveRate = "positive_rate"
      case openedAt = "opened_at"
    }
  }

  public struct Attribute: Sendable, Hashable, Codable {
    public var name: String
    public var value: String
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public struct Variant: Sendable, Hashable, Codable {
    public var name: String?
    public var price: String?
    public var listPrice: String?
    public var sku: String?
    public var stock: Int?
    public init(
      name: String? = nil, price: String? = nil, listPrice: String? = nil, sku: String? = nil,
      stock: Int? = nil
    ) {
      self.name = name
      self.price = price
      self.listPrice = listPrice
      self.sku = sku
      self.stock = stock
    }
    enum CodingKeys: String, CodingKey {
      case name, price, sku, stock
      case listPrice = "list_price"
    }
  }

  public struct Contradiction: Sendable, Hashable, Codable {
    public var field: String
    public var believed: String
    public var other: String
    public var why: String
    public init(field: String, believed: String, other: String, why: String) {
      self.field = field
      self.believed = believed
      self.other = other
      self.why = why
    }
  }

  public init() {}
}
