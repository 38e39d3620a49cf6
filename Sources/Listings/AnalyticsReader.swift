import CaseModel

/// Reads what the page tells its statistics of the product: the calls that shops make when a product is viewed.
///
/// They are written by the shop's own templates for exactly the product on the page, so they settle which of several
/// prices is meant; what is only filled in when scripts run says nothing here.
struct AnalyticsReader {
  let source: UnsafeBufferPointer<UInt8>
  let scripts: [PageScript]
  /// The page's names of the product, by their letters.
  let names: [String]

  private static let trust = Trust.visibleLabelled + 6
  /// Behind the price that is seen: some shops report the price of the smallest lot, some of the largest.
  private static let viewedTrust = Trust.visible - 2
  private static let objectLimit = 64 << 10
  /// Longer scripts are programs and page state.
  private static let scriptLimit = 160 << 10

  func read(into draft: inout Draft) {
    for script in scripts where script.body.count > 40 && script.body.count < Self.scriptLimit {
      let piece = UnsafeBufferPointer(rebasing: source[script.body.range])
      for object in objects(behind: "ViewContent", in: piece, limit: 2) { viewed(object, into: &draft) }
      for object in objects(behind: "view_item", in: piece, limit: 2) {
        for item in StatePath.values("items.*", in: object).prefix(3) {
          product(item, of: object, "view_item", into: &draft)
        }
      }
      for object in objects(behind: "ecommerce", in: piece, limit: 4) {
        let items =
          StatePath.values("detail.products.*", in: object)
          + (object["detail"] == nil ? StatePath.values("items.*", in: object) : [])
        for item in items.prefix(3) { product(item, of: object, "ecommerce.detail", into: &draft) }
      }
    }
  }

  /// The object literals that follow a name, with nothing but quotes, commas and colons between.
  private func objects(behind name: String, in piece: UnsafeBufferPointer<UInt8>, limit: Int) -> [JSONValue] {
    let needle = Array(name.utf8)
    var result: [JSONValue] = []
    var index = 0
    var tries = 0
    while result.count < limit, tries < 24, let place = Bytes.find(needle, in: piece, from: index) {
      tries += 1
      index = place + needle.count
      var start = index
      while start < piece.count, start < index + 12,
        Bytes.isSpace(piece[start]) || [34, 39, 44, 58].contains(piece[start])
      {
        start += 1
      }
      guard start < piece.count, start > index, piece[start] == 123 else { continue }
      let stop = min(piece.count, start + Self.objectLimit)
      if let value = LenientJSON.read(piece, from: start, to: stop) { result.append(value) }
    }
    return result
  }

  private func viewed(_ object: JSONValue, into draft: inout Draft) {
    if let name = object["content_name"]?.string, !names.isEmpty, !isListing(name) { return }
    guard case .array? = object["content_ids"] else { return }
    offer(object, price: "value", "ViewContent", trust: Self.viewedTrust, into: &draft)
  }

  private func product(_ item: JSONValue, of event: JSONValue, _ source: String, into draft: inout Draft) {
    guard let name = (item["name"] ?? item["item_name"])?.text, isListing(name) else { return }
    offer(item, price: "price", source, trust: Self.trust, into: &draft)
    let brand = (item["brand"] ?? item["item_brand"])?.string
    draft.offer("brand", brand, source: "\(source) brand", trust: Trust.visible + 4)
    // Often the system's own number, so anything that the page shows comes first.
    draft.offer(
      "sku", (item["item_id"] ?? item["sku"] ?? item["id"])?.text, source: "\(source) id",
      trust: Trust.guess + 5)
    draft.offer(
      "currency", (event["currencyCode"] ?? event["currency"])?.string, source: source, trust: Self.trust)
  }

  private func offer(
    _ item: JSONValue, price: String, _ source: String, trust: Int, into draft: inout Draft
  ) {
    guard let text = item[price]?.text, let amount = Decimals.machine(text), Decimals.value(amount) > 0 else {
      return
    }
    draft.offer("price", amount, source: "\(source) \(price)", trust: trust)
    draft.offer("currency", item["currency"]?.string, source: "\(source) currency", trust: trust)
  }

  private func isListing(_ name: String) -> Bool {
    let letters = Contradictions.letters(Entities.decoded(name))
    guard letters.utf8.count > 2 else { return false }
    return names.contains { $0 == letters || $0.has(letters) || letters.has($0) }
  }
}
