import CaseModel

/// Reads name and value pairs: tables, definition lists, `Name: value` items; and the labelled facts among them.
struct TableReader {
  let document: Document
  let map: PageMap

  func read(into draft: inout Draft) {
    var pairs: [Listing.Attribute] = []
    var seen: Set<Listing.Attribute> = []
    var node = 1
    while node < document.count, pairs.count < 600 {
      defer { node += 1 }
      guard map.isMain(node) else { continue }
      let pair: Listing.Attribute?
      switch document.tag(node) {
      case .tr: pair = row(node)
      case .dt: pair = definition(node)
      case .li: pair = item(node)
      case .p, .div, .span: pair = line(node)
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

  private func row(_ node: Int) -> Listing.Attribute? {
    let cells = document.children(node).filter { document.tag($0) == .td || document.tag($0) == .th }
    guard cells.count == 2, !holdsTable(node) else { return nil }
    return pair(document.line(cells[0], limit: 200), document.line(cells[1], limit: 2_000))
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
    return split(document.line(node, limit: 600))
  }

  private func line(_ node: Int) -> Listing.Attribute? {
    // Only where a label is known: prose with a colon is no attribute.
    guard document.end(node) - node < 12 else { return nil }
    let text = document.line(node, limit: 400)
    guard text.utf8.count < 200, let pair = split(text) else { return nil }
    return Labels.field(pair.name) == nil ? nil : pair
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
    guard label.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return nil }
    return .init(name: label, value: text)
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
      draft.offer("currency", reading.currency, source: source, trust: Trust.visibleLabelled)
      return true
    case "shipping_price":
      draft.offer(field, ShippingText.price(pair.value), source: source, trust: Trust.visibleLabelled)
      return true
    case "seller.name":
      draft.offer(field, pair.value, source: source, trust: Trust.visibleLabelled)
      return true
    case "sku", "mpn":
      let value = pair.value.split(separator: " ").first.map(String.init) ?? pair.value
      if pair.value.utf8.count < 40 {
        draft.offer(
          field, pair.value.has(" ") ? value : pair.value, source: source, trust: Trust.visibleLabelled)
      }
      return false
    default:
      if pair.value.utf8.count < 120 {
        draft.offer(field, pair.value, source: source, trust: Trust.visibleLabelled)
      }
      return false
    }
  }
}
