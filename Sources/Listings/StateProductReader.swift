import CaseModel

/// Reads facts of the product from page state that no profile names: from the object that carries the product's own name.
///
/// Prices are left alone, since such state counts in cents as often as not.
struct StateProductReader {
  /// The page's names of the product, by their letters.
  let names: [String]

  private static let trust = Trust.visible + 3
  private static let depthLimit = 16

  func read(_ value: JSONValue, into draft: inout Draft) {
    guard !names.isEmpty else { return }
    var budget = 20_000
    if let product = find(value, depth: 0, &budget) { offer(product, into: &draft) }
  }

  private func find(_ value: JSONValue, depth: Int, _ budget: inout Int) -> JSONValue? {
    budget -= 1
    guard depth < Self.depthLimit, budget > 0 else { return nil }
    if let items = value.array {
      for item in items.prefix(200) { if let found = find(item, depth: depth + 1, &budget) { return found } }
      return nil
    }
    guard let members = value.members else { return nil }
    if isProduct(value) { return value }
    for member in members where member.value.array != nil || member.value.members != nil {
      if let found = find(member.value, depth: depth + 1, &budget) { return found }
    }
    return nil
  }

  /// Whether an object has the listing's name and something that only goods have.
  private func isProduct(_ value: JSONValue) -> Bool {
    guard
      let name = first(["name", "title", "productName", "product_name", "displayName"], of: value)?.string,
      names.contains(Contradictions.letters(Entities.decoded(name)))
    else { return false }
    return [
      "price", "prices", "sku", "offers", "variants", "pricing", "salePrice", "currentPrice", "availability",
    ]
    .contains { value[$0] != nil }
  }

  private func offer(_ product: JSONValue, into draft: inout Draft) {
    func offer(_ field: String, _ value: String?) {
      draft.offer(field, value, source: "page state of the product", trust: Self.trust)
    }
    let number = first(["sku", "productCode", "product_code", "articleNumber", "itemNumber"], of: product)?
      .text
    offer("sku", number.flatMap { $0.utf8.count < 40 && $0.utf8.contains(where: Bytes.isDigit) ? $0 : nil })
    let brand = first(["brand", "brandName", "brand_name", "manufacturer"], of: product)
    offer("brand", brand?.string ?? brand?["name"]?.string)
    offer(
      "gtin",
      first(["gtin13", "gtin", "ean", "ean13", "barcode", "upc", "gtin14", "gtin12"], of: product)?.text)
    offer("availability", stock(product))
  }

  private func stock(_ product: JSONValue) -> String? {
    let there = first(
      ["inStock", "in_stock", "isInStock", "is_in_stock", "availableForSale", "isAvailable"], of: product)
    if case .bool(let isThere)? = there { return isThere ? "InStock" : "OutOfStock" }
    if case .bool(let isGone)? = first(["soldOut", "isSoldOut", "sold_out", "outOfStock"], of: product),
      isGone
    {
      return "OutOfStock"
    }
    return first(["availability", "stockStatus", "stock_status", "availabilityStatus"], of: product)?.string
  }

  private func first(_ keys: [String], of value: JSONValue) -> JSONValue? {
    keys.lazy.compactMap { value[$0] }.first
  }
}
