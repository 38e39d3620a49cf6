import CaseModel

/// Reads the options that the page offers, with their prices.
struct OptionReader {
  let document: Document
  let map: PageMap

  func read(into draft: inout Draft) {
    for variants in [byPriceAttribute(), bySelect(), byTable()] where !variants.isEmpty {
      draft.offer(variants: variants, source: "options on the page", trust: Trust.visible)
      return
    }
  }

  private func unique(_ variants: [Listing.Variant]) -> [Listing.Variant] {
    var seen: Set<Listing.Variant> = []
    return variants.filter { seen.insert($0).inserted }
  }

  /// Elements that carry their option's price.
  private func byPriceAttribute() -> [Listing.Variant] {
    guard document.uses(.dataPrice) else { return [] }
    var result: [Listing.Variant] = []
    for node in 1..<document.count where map.isMain(node) {
      guard let price = document.attribute(node, .dataPrice), !price.isEmpty else { continue }
      guard let heading = map.heading, node > heading else { continue }
      var holder = node
      if document.tag(node) == .input { holder = document.parent(node) }
      guard [.span, .label, .li, .button, .option, .div, .a, .td, .tr].contains(document.tag(holder)),
        document.end(holder) - holder < 24, !isPriceElement(holder)
      else { continue }
      let (name, shown) = Self.split(document.line(holder, limit: 300))
      guard !name.isEmpty else { continue }
      let stock = document.attribute(node, .dataStock).flatMap(Fields.count)
      result.append(
        .init(
          name: name, price: Fields.tidy("price", price) ?? shown,
          sku: document.attribute(node, .dataSku) ?? document.attribute(node, .dataSkuID), stock: stock))
    }
    return unique(result)
  }

  private func isPriceElement(_ node: Int) -> Bool {
    document.attribute(node, .class)?.lowercased().has("price") == true
  }

  /// The options of a choice that names its prices, or has the look of one.
  private func bySelect() -> [Listing.Variant] {
    var result: [Listing.Variant] = []
    var last = 0
    for node in 1..<max(1, document.count) where document.tag(node) == .select && map.isMain(node) {
      // A choice within a choice is markup that was never closed.
      guard node >= last, result.count < 2_000 else { continue }
      last = document.end(node)
      guard map.heading.map({ node > $0 }) ?? true else { continue }
      let name = (document.attribute(node, .name) ?? document.attribute(node, .id) ?? "").lowercased()
      if ["qty", "quant", "sort", "country", "lang", "currency", "region"].contains(where: { name.has($0) }) {
        continue
      }
      var options: [Listing.Variant] = []
      for inner in node + 1..<max(node + 1, document.end(node)) where document.tag(inner) == .option {
        let (name, price) = Self.split(document.line(inner, limit: 300))
        let value = document.attribute(inner, .value)
        if name.isEmpty || value == "" && price == nil { continue }
        let own = document.attribute(inner, .dataPrice).flatMap { Fields.tidy("price", $0) }
        options.append(.init(name: name, price: price ?? own))
      }
      if options.allSatisfy({ Int($0.name ?? "") != nil && $0.price == nil }) { continue }
      result += options.prefix(300)
    }
    return unique(result)
  }

  /// A table of options: a name, then a price, in each row.
  private func byTable() -> [Listing.Variant] {
    var result: [Listing.Variant] = []
    for node in 1..<max(1, document.count) where document.tag(node) == .tr && map.isMain(node) {
      let cells = document.children(node).filter { document.tag($0) == .td }
      guard cells.count >= 3, cells.count < 7 else { continue }
      let texts = cells.map { document.line($0, limit: 200) }
      guard let place = texts.dropFirst().firstIndex(where: Self.isPrice), !texts[0].isEmpty else { continue }
      let reading = PriceText.read(texts[place], currencyHint: nil, decimalSeparator: nil)
      let stock = texts.indices.contains(place + 1) ? Int(texts[place + 1]) : nil
      result.append(.init(name: texts[0], price: reading.amount, stock: stock))
    }
    return unique(result)
  }

  static func isPrice(_ text: String) -> Bool {
    guard text.utf8.count < 40, Currencies.isEvident(text) else { return false }
    return text.contains(where: \.isNumber)
  }

  /// Parts `38 — US $22.00` into name and price.
  static func split(_ text: String) -> (name: String, price: String?) {
    for separator in [" — ", " – ", " - ", " | ", ": ", " (", " / "] {
      guard let place = lastRange(of: separator, in: text) else { continue }
      let tail = String(text[place.upperBound...])
      if isPrice(tail) {
        return (String(text[..<place.lowerBound]).trimmed, amount(tail))
      }
    }
    // A price at the end with nothing before it but a blank.
    let words = text.split(separator: " ").map(String.init)
    for count in 1...3 where words.count > count {
      let tail = words.suffix(count).joined(separator: " ")
      let before = words[words.count - count - 1]
      guard isPrice(tail), count == 3 || !isMoneyWord(before) else { continue }
      return (words.dropLast(count).joined(separator: " "), amount(tail))
    }
    return (text, nil)
  }

  private static func isMoneyWord(_ word: String) -> Bool {
    Currencies.code(word) != nil || word.allSatisfy { $0.isNumber || ".,".contains($0) } || word == "US"
  }

  private static func amount(_ text: String) -> String? {
    PriceText.read(text, currencyHint: nil, decimalSeparator: nil).amount
  }

  private static func lastRange(of needle: String, in text: String) -> Range<String.Index>? {
    var found: Range<String.Index>?
    var rest = text[...]
    while let place = rest.range(ofText: needle) {
      found = place
      rest = rest[place.upperBound...]
    }
    return found
  }
}
