extension Listing {
  /// The listing's members as JSON, in one order; what is absent or empty is left out.
  public var members: [JSONMember] {
    var result: [JSONMember] = []
    func add(_ key: CodingKeys, _ value: JSONValue?) {
      if let value { result.append(JSONMember(key.rawValue, value)) }
    }
    func text(_ value: String?) -> JSONValue? { value.map { .string($0) } }
    func texts(_ values: [String]) -> JSONValue? { values.isEmpty ? nil : .array(values.map { .string($0) }) }
    add(.title, text(title))
    add(.brand, text(brand))
    add(.price, text(price))
    add(.priceHigh, text(priceHigh))
    add(.currency, text(currency))
    add(.listPrice, text(listPrice))
    add(.shippingPrice, text(shippingPrice))
    add(.availability, text(availability))
    add(.sku, text(sku))
    add(.mpn, text(mpn))
    add(.gtin, text(gtin))
    add(.condition, text(condition))
    add(.categoryPath, texts(categoryPath))
    add(
      .seller,
      seller.map { seller in
        .object([
          "name": text(seller.name), "url": text(seller.url), "positive_rate": text(seller.positiveRate),
          "opened_at": text(seller.openedAt),
        ])
      })
    add(.images, texts(images))
    add(.imageTexts, texts(imageTexts))
    let pairs = attributes.map { JSONValue.object(["name": .string($0.name), "value": .string($0.value)]) }
    add(.attributes, pairs.isEmpty ? nil : .array(pairs))
    let options = variants.map { variant in
      JSONValue.object([
        "name": text(variant.name), "price": text(variant.price), "list_price": text(variant.listPrice),
        "sku": text(variant.sku), "stock": variant.stock.map { .number("\($0)") },
      ])
    }
    add(.variants, options.isEmpty ? nil : .array(options))
    add(.rating, rating.map { .number($0 == $0.rounded() && abs($0) < 1e6 ? "\(Int($0))" : "\($0)") })
    add(.reviewCount, reviewCount.map { .number("\($0)") })
    add(.orders, orders.map { .number("\($0)") })
    add(.reviews, texts(reviews))
    add(.questions, texts(questions))
    add(.description, text(description))
    add(.descriptionURL, text(descriptionURL))
    add(.state, texts(state))
    add(.language, text(language))
    add(.complete, .bool(complete))
    add(.incompleteBecause, text(incompleteBecause))
    return result
  }

  /// Where each field was found, and where sources contradict one another.
  public var sourceMembers: [JSONMember] {
    var result: [JSONMember] = []
    let places = sources.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }
    if !places.isEmpty { result.append(JSONMember("sources", .object(places))) }
    let disputes = contradictions.map { dispute in
      JSONValue.object([
        "field": .string(dispute.field), "believed": .string(dispute.believed),
        "other": .string(dispute.other),
        "why": .string(dispute.why),
      ])
    }
    if !disputes.isEmpty { result.append(JSONMember("contradictions", .array(disputes))) }
    return result
  }
}
