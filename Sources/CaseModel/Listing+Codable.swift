extension Listing {
  enum CodingKeys: String, CodingKey {
    case title, brand, price, currency, availability, sku, mpn, gtin, condition, seller, images, attributes
    case variants, rating, orders, reviews, questions, description, state, language, complete, sources
    case contradictions
    case priceHigh = "price_high"
    case listPrice = "list_price"
    case shippingPrice = "shipping_price"
    case categoryPath = "category_path"
    case imageTexts = "image_texts"
    case reviewCount = "review_count"
    case descriptionURL = "description_url"
    case incompleteBecause = "incomplete_because"
  }

  /// Reads a listing; every absent field is absent, absent lists are empty, `complete` is true unless denied.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    func text(_ key: CodingKeys) throws -> String? { try container.decodeIfPresent(String.self, forKey: key) }
    func texts(_ key: CodingKeys) throws -> [String] {
      try container.decodeIfPresent([String].self, forKey: key) ?? []
    }
    title = try text(.title)
    brand = try text(.brand)
    price = try text(.price)
    priceHigh = try text(.priceHigh)
    currency = try text(.currency)
    listPrice = try text(.listPrice)
    shippingPrice = try text(.shippingPrice)
    availability = try text(.availability)
    sku = try text(.sku)
    mpn = try text(.mpn)
    gtin = try text(.gtin)
    condition = try text(.condition)
    categoryPath = try texts(.categoryPath)
    seller = try container.decodeIfPresent(Seller.self, forKey: .seller)
    images = try texts(.images)
    imageTexts = try texts(.imageTexts)
    attributes = try container.decodeIfPresent([Attribute].self, forKey: .attributes) ?? []
    variants = try container.decodeIfPresent([Variant].self, forKey: .variants) ?? []
    rating = try container.decodeIfPresent(Double.self, forKey: .rating)
    reviewCount = try container.decodeIfPresent(Int.self, forKey: .reviewCount)
    orders = try container.decodeIfPresent(Int.self, forKey: .orders)
    reviews = try texts(.reviews)
    questions = try texts(.questions)
    description = try text(.description)
    descriptionURL = try text(.descriptionURL)
    state = try texts(.state)
    language = try text(.language)
    complete = try container.decodeIfPresent(Bool.self, forKey: .complete) ?? true
    incompleteBecause = try text(.incompleteBecause)
    sources = try container.decodeIfPresent([String: String].self, forKey: .sources) ?? [:]
    contradictions = try container.decodeIfPresent([Contradiction].self, forKey: .contradictions) ?? []
  }
}
