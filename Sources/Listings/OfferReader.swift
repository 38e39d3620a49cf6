import CaseModel

/// Reads the offers of a schema.org product: prices, stock, seller, and the options with their prices.
struct OfferReader {
  let schema: SchemaReader
  private var product: ProductReader { ProductReader(schema) }

  init(_ schema: SchemaReader) { self.schema = schema }

  /// One offer, as far as it says something.
  struct Found {
    var price: String?
    var high: String?
    var list: String?
    var currency: String?
    var availability: String?
    var variant = Listing.Variant()
  }

  func read(_ thing: JSONValue, into draft: inout Draft) {
    let source = schema.source
    let offers = product.list(thing["offers"]) + product.list(thing["offer"])
    var found: [Found] = []
    for offer in offers.prefix(1_000) {
      let types = SchemaReader.types(offer).map { $0.lowercased() }
      let inner = product.list(offer["offers"])
      if types.contains("aggregateoffer") || !inner.isEmpty || offer["lowPrice"] != nil {
        aggregate(offer, into: &draft)
        found += inner.map(single)
      } else {
        found.append(single(offer))
      }
      details(offer, into: &draft)
      for item in inner.prefix(3) { details(item, into: &draft) }
    }
    let variants = product.list(thing["hasVariant"])
    for variant in variants.prefix(1_000) {
      for offer in product.list(variant["offers"]).prefix(3) {
        var one = single(offer)
        one.variant.name = product.text(variant["name"]) ?? one.variant.name
        one.variant.sku = product.text(variant["sku"]) ?? one.variant.sku
        found.append(one)
        details(offer, into: &draft)
      }
      if variant["offers"] == nil, let name = product.text(variant["name"]) {
        var one = Found()
        one.variant.name = name
        one.variant.sku = product.text(variant["sku"])
        found.append(one)
      }
    }
    settle(found, path: "\(source) offers", into: &draft)
  }

  private func aggregate(_ offer: JSONValue, into draft: inout Draft) {
    let source = schema.source
    let low = product.text(offer["lowPrice"]) ?? product.text(offer["price"])
    draft.offer("price", low, source: "\(source) offers.lowPrice", trust: schema.trust)
    draft.offer(
      "price_high", product.text(offer["highPrice"]), source: "\(source) offers.highPrice",
      trust: schema.trust)
    draft.offer(
      "currency", product.text(offer["priceCurrency"]), source: "\(source) offers.priceCurrency",
      trust: schema.trust)
    draft.offer(
      "availability", product.text(offer["availability"]), source: "\(source) offers.availability",
      trust: schema.trust)
  }

  private func single(_ offer: JSONValue) -> Found {
    var result = Found()
    let specifications = product.list(offer["priceSpecification"])
    result.price = product.text(offer["price"]) ?? product.text(offer["lowPrice"])
    result.currency = product.text(offer["priceCurrency"])
    for specification in specifications {
      let kind = (product.text(specification["priceType"]) ?? product.text(specification["name"]) ?? "")
        .lowercased()
      let price = product.text(specification["price"]) ?? product.text(specification["minPrice"])
      result.currency = result.currency ?? product.text(specification["priceCurrency"])
      if kind.has("list") || kind.has("strike") || kind.has("srp") || kind.has("msrp") || kind.has("regular")
      {
        result.list = result.list ?? price
      } else if !kind.has("unit") {
        result.price = result.price ?? price
      }
    }
    if result.currency == nil, let price = result.price, price.utf8.count < 60 {
      result.currency = PriceText.read(price, currencyHint: nil, decimalSeparator: nil).currency
    }
    result.availability = product.text(offer["availability"])
    let item = product.list(offer["itemOffered"]).first
    result.variant.name = product.text(offer["name"]) ?? product.text(item?["name"])
    result.variant.sku = product.text(offer["sku"]) ?? product.text(item?["sku"])
    result.variant.price = result.price.flatMap { Fields.tidy("price", $0) }
    result.variant.listPrice = result.list.flatMap { Fields.tidy("price", $0) }
    let level = product.list(offer["inventoryLevel"]).first
    result.variant.stock = (level?.text ?? product.text(level?["value"])).flatMap(Fields.count)
    return result
  }

  private func details(_ offer: JSONValue, into draft: inout Draft) {
    let source = schema.source
    let trust = schema.trust
    draft.offer(
      "seller.name", product.name(offer["seller"]), source: "\(source) offers.seller.name", trust: trust)
    let url = product.list(offer["seller"]).first.flatMap { product.text($0["url"]) }
    draft.offer("seller.url", url, source: "\(source) offers.seller.url", trust: trust)
    draft.offer(
      "condition", product.text(offer["itemCondition"]), source: "\(source) offers.itemCondition",
      trust: trust)
    for key in ["gtin13", "gtin", "gtin12", "gtin14"] {
      draft.offer("gtin", product.text(offer[key]), source: "\(source) offers.\(key)", trust: trust - 1)
    }
    draft.offer("sku", product.text(offer["sku"]), source: "\(source) offers.sku", trust: trust - 2)
    draft.offer("mpn", product.text(offer["mpn"]), source: "\(source) offers.mpn", trust: trust - 2)
    let shipping = product.list(offer["shippingDetails"]).first
    let rate = product.list(shipping?["shippingRate"]).first
    draft.offer(
      "shipping_price", product.text(rate?["value"]), source: "\(source) offers.shippingDetails", trust: trust
    )
  }

  private func settle(_ found: [Found], path: String, into draft: inout Draft) {
    let trust = schema.trust
    let priced = found.compactMap { one in one.variant.price.map { (Decimals.value($0), $0, one) } }
    let real = priced.filter { $0.0 > 0 }
    if let low = real.min(by: { $0.0 < $1.0 }), let high = real.max(by: { $0.0 < $1.0 }) {
      draft.offer("price", low.1, source: "\(path).price", trust: trust)
      if high.0 > low.0 { draft.offer("price_high", high.1, source: "\(path).price", trust: trust) }
      draft.offer("list_price", low.2.list, source: "\(path).priceSpecification", trust: trust)
    }
    draft.offer(
      "currency", found.lazy.compactMap(\.currency).first, source: "\(path).priceCurrency", trust: trust)
    let states = found.compactMap { $0.availability.flatMap(Fields.availability) }
    let state = states.first { !["OutOfStock", "SoldOut", "Discontinued"].contains($0) } ?? states.first
    draft.offer("availability", state, source: "\(path).availability", trust: trust)
    let named = found.map(\.variant).filter { $0.name != nil || $0.sku != nil }
    if named.contains(where: { $0.name != nil }) || named.count > 1 {
      draft.offer(
        variants: named.map { variant in
          var tidy = variant
          tidy.name = variant.name.map { Fields.tidyItem("", $0) }
          return tidy
        }, source: path, trust: trust)
    }
  }
}
