import CaseModel

/// Reads name and value pairs: tables, definition lists, `Name: value` items; and the labelled facts among them.
struct TableReader {
  let document: Document
  let map: PageMap
  let money: PageMoney

  func read(into draft: inout Draft) {
    var pairs: [Listing.Attribute] = []
    var seen: Set<Listing.Attribute> = []
    var node = 1
    while node < document.count, pairs.count < 600 {
      defer { node += 1 }
      guard map.isMain(node) else { continue }
      if document.tag(node) == .tr {
        for pair in rows(node) where seen.insert(pair).inserted { pairs.append(pair) }
        continue
      }
      let pair: Listing.Attribute?
      switch document.tag(node) {
      case .dt: pair = definition(node)
      case .li: pair = item(node)
      case .p, .div, .span:
        guard document.end(node) - node < 12 else { continue }
        pair = prose((map.hasColon(node) ? line(node) : nil) ?? neighbours(node) ?? leading(node), node)
      case .h3, .h4, .h5, .h6, .strong, .b, .label: pair = neighbours(node)
      default: pair = nil
      }
      guard let pair, seen.insert(pair).inserted else { continue }
      pairs.append(pair)
    }
    var attributes: [Listing.Attribute] = []
    for pair in pairs {
      if !labelled(pair, into: &draft) { attributes.append(pair) }
    }
    draft.offer(attributes: attributes, source: "tables on the page", trust: Trust.visibleLabelled)
  }

  private func isDescription(_ node: Int) -> Bool { map.regions[node] & PageMap.Region.description != 0 }

  /// In the seller's prose only numbers count: who says "Brand: none, comes with logo" gives no attribute.
  private func prose(_ pair: Listing.Attribute?, _ node: Int) -> Listing.Attribute? {
    guard let pair, isDescription(node) else { return pair }
    return ["gtin", "sku", "mpn"].contains(Labels.field(pair.name) ?? "") ? pair : nil
  }

  /// A row of two cells; or of four, which are two pairs.
  private func rows(_ node: Int) -> [Listing.Attribute] {
    let cells = document.children(node).filter { document.tag($0) == .td || document.tag($0) == .th }
    guard cells.count == 2 || cells.count == 4, !holdsTable(node) else { return [] }
    let texts = cells.map { document.line($0, limit: 2_000) }
    if cells.count == 4 {
      guard [texts[0], texts[2]].contains(where: { $0.hasSuffix(":") || Labels.field($0) != nil }) else {
        return []
      }
      return [pair(texts[0], texts[1]), pair(texts[2], texts[3])].compactMap { $0 }
    }
    return [pair(texts[0], texts[1])].compactMap { $0 }
  }

  /// A known label alone in its element, and the value in the next one.
  private func neighbours(_ node: Int) -> Listing.Attribute? {
    guard document.end(node) - node <= 4, document.end(node) - node > 1 else { return nil }
    if document.isText(node + 1), document.nodes[node + 1].span.count > 100 { return nil }
    let name = document.line(node, limit: 100)
    guard name.utf8.count < 60, Labels.field(name) != nil else { return nil }
    var next = document.end(node)
    let limit = document.end(document.parent(node))
    while next < limit, document.isText(next), document.line(next).isEmpty { next += 1 }
    guard next < limit, document.end(next) - next < 16, map.isMain(next) else { return nil }
    var value = document.line(next, limit: 300)
    while let first = value.first, ":： ".contains(first) { value.removeFirst() }
    // The label of the next fact is not the value of this one, whose own is empty.
    if let colon = value.firstIndex(where: { $0 == ":" || $0 == "：" }),
      Labels.field(String(value[..<colon])) != nil
    {
      return nil
    }
    return value.utf8.count < 120 ? pair(name, value) : nil
  }

  private func holdsTable(_ node: Int) -> Bool {
    for inner in node + 1..<max(node + 1, document.end(node)) {
      switch document.tag(inner) {
      case .table, .h1, .h2, .h3, .form, .iframe: return true
      default: break
      }
    }
    return false
  }

  private func definition(_ node: Int) -> Listing.Attribute? {
    var next = document.end(node)
    while next < document.count, document.isText(next) { next += 1 }
    guard next < document.count, document.tag(next) == .dd, map.isMain(next) else { return nil }
    return pair(document.line(node, limit: 200), document.line(next, limit: 2_000))
  }

  /// `<li>Name: value</li>`, or two elements side by side.
  private func item(_ node: Int) -> Listing.Attribute? {
    guard document.end(node) - node < 30 else { return nil }
    let parts = document.children(node).filter { !document.isText($0) || !document.line($0).isEmpty }
    if parts.count == 2, !document.isText(parts[0]), ![.a, .img].contains(document.tag(parts[0])) {
      let name = document.line(parts[0], limit: 200)
      if name.utf8.count < 80 { return pair(name, document.line(parts[1], limit: 2_000)) }
    }
    let text = document.line(node, limit: 600)
    return split(text) ?? Labels.leading(text).flatMap { pair($0.label, $0.value) }
  }

  /// A number behind its label, without a colon.
  private func leading(_ node: Int) -> Listing.Attribute? {
    guard document.end(node) - node < 6, map.hasDigit(node) else { return nil }
    return Labels.leading(document.line(node, limit: 100)).flatMap { pair($0.label, $0.value) }
  }

  private func line(_ node: Int) -> Listing.Attribute? {
    // Only where a label is known: prose with a colon is no attribute.
    guard document.end(node) - node < 12 else { return nil }
    let text = document.line(node, limit: 400)
    guard text.utf8.count < 200, let pair = split(text), Labels.field(pair.name) != nil else { return nil }
    return holdsLabelled(node) ? nil : pair
  }

  /// Whether an element within has a fact of its own: side by side, the value would run into the next label.
  private func holdsLabelled(_ node: Int) -> Bool {
    (node + 1..<max(node + 1, document.end(node))).contains { inner in
      guard !document.isText(inner), document.end(inner) - inner > 1, map.hasColon(inner),
        let pair = split(document.line(inner, limit: 200))
      else { return false }
      return Labels.field(pair.name) != nil
    }
  }

  private func split(_ text: String) -> Listing.Attribute? {
    guard let place = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let name = String(text[..<place])
    guard name.utf8.count < 70 else { return nil }
    return pair(name, String(text[text.index(after: place)...]))
  }

  private func pair(_ name: String, _ value: String) -> Listing.Attribute? {
    var label = name.trimmed
    while let last = label.last, ":：".contains(last) { label = String(label.dropLast()).trimmed }
    let text = value.trimmed
    guard !label.isEmpty, !text.isEmpty, label.utf8.count < 160, label != text else { return nil }
    guard label.unicodeScalars.contains(where: { $0.properties.isAlphabetic }), !ReviewShape.isByline(label)
    else {
      return nil
    }
    return .init(name: label, value: text)
  }

  /// The item's number: the first word, or all of a short text whose first word has no digit; nil for a text.
  private static func number(_ pair: Listing.Attribute) -> String? {
    guard pair.value.utf8.count < 40, let first = pair.value.split(separator: " ").first.map(String.init)
    else { return nil }
    let hasDigit = pair.value.contains(where: \.isNumber)
    if Labels.needsDigit(pair.name), !hasDigit { return nil }
    return hasDigit && !first.contains(where: \.isNumber) && pair.value.utf8.count < 28 ? pair.value : first
  }

  /// Offers a fact whose label is known; true where it is no attribute of the product.
  private func labelled(_ pair: Listing.Attribute, into draft: inout Draft) -> Bool {
    guard let field = Labels.field(pair.name) else { return false }
    let source = "label \(pair.name)"
    switch field {
    case "quantity": return true
    case "price", "list_price":
      let reading = PriceText.read(pair.value, currencyHint: nil, decimalSeparator: nil)
      guard pair.value.utf8.count < 80, reading.amount != nil else { return true }
      draft.offer(field, reading.amount, source: source, trust: Trust.visibleLabelled)
      draft.offer(
        "currency", money.currency(reading, in: pair.value), source: source, trust: Trust.visibleLabelled)
      return true
    case "shipping_price":
      draft.offer(field, ShippingText.price(pair.value), source: source, trust: Trust.visibleLabelled)
      return true
    case "seller.name":
      draft.offer(field, pair.value, source: source, trust: Trust.visibleLabelled)
      return true
    case "sku", "mpn":
      draft.offer(field, Self.number(pair), source: source, trust: Labels.trust(pair.name))
      return false
    default:
      if pair.value.utf8.count < 120 {
        draft.offer(field, pair.value, source: source, trust: Labels.trust(pair.name))
      }
      return false
    }
  }
}
