import CaseModel

/// Finds the price that stands with the main heading and the buy button.
struct PriceReader {
  let document: Document
  let map: PageMap
  let money: PageMoney

  struct Candidate {
    var node: Int
    var text: String
    var reading: PriceReading
    var score: Double
  }

  func read(into draft: inout Draft) {
    var best: Candidate?
    var struck: Candidate?
    let told = Set(
      draft.ordered("price").filter { $0.source.hasPrefix("ViewContent") }.map { Decimals.value($0.value) })
    var all = candidates()
    for place in all.indices {
      guard let amount = all[place].reading.amount, told.contains(Decimals.value(amount)) else { continue }
      all[place].score += 10
    }
    let standing = all.filter { !isStruck($0.node) }.map(\.node)
    let lowered = loweredFrom(all)
    for candidate in all {
      // Struck by its name alone, with no other price beside it, it is the price.
      let isOld =
        lowered.contains(candidate.node) || isCalledOld(candidate)
        || isStruck(candidate.node)
          && (isCrossed(candidate.node) || standing.contains { abs($0 - candidate.node) < 60 })
      if isOld {
        if candidate.score > (struck?.score ?? -20) { struck = candidate }
      } else if candidate.score > (best?.score ?? 0) {
        best = candidate
      }
    }
    // A page that styles its only price as an old one still asks for it.
    guard let best = best ?? struck else { return }
    draft.offer("price", best.reading.amount, source: "price on the page", trust: Trust.visible)
    draft.offer("currency", best.reading.currency, source: "price on the page", trust: Trust.visible)
    let old = struck ?? all.first { isUsual($0.node) && abs($0.node - best.node) < 40 }
    if let amount = old?.reading.amount, let now = best.reading.amount,
      Decimals.value(amount) > Decimals.value(now)
    {
      draft.offer("list_price", amount, source: "struck price on the page", trust: Trust.visible)
    }
  }

  private func candidates() -> [Candidate] {
    let buttons = Buttons(document: document, map: map).buying()
    var result: [Candidate] = []
    for node in 1..<max(1, document.count) where map.isMain(node) {
      if let candidate = self.candidate(node, buttons) { result.append(candidate) }
      if result.count > 3_000 { break }
    }
    return result
  }

  private func candidate(_ node: Int, _ buttons: [Int]) -> Candidate? {
    let size = document.end(node) - node
    guard !document.isText(node), size >= 1, size < 16, map.hasDigit(node) else { return nil }
    let named = priceName(node)
    guard named > 0 || (named == 0 && size <= 6) else { return nil }
    let text = shownText(node)
    guard text.utf8.count < 90, text.utf8.contains(where: { Bytes.isDigit($0) }) else { return nil }
    var reading = PriceText.read(text, currencyHint: nil, decimalSeparator: nil)
    guard let amount = reading.amount else { return nil }
    let shown = Decimals.value(amount)
    var evident = reading.currencyText != nil && Currencies.isEvident(text)
    if !evident, named == 0, text.utf8.allSatisfy({ Bytes.isDigit($0) || $0 == 44 || $0 == 46 }),
      let sign = neighbour(node)
    {
      evident = true
      reading.currency = Currencies.symbol(in: sign, hint: nil).flatMap(Currencies.code)
    }
    guard shown > 0, evident || named >= 2 else { return nil }
    guard named > 0 || text.utf8.count < 30 else { return nil }
    let attribute = document.attribute(node, .dataPrice) ?? document.attribute(node, .content)
    if let machine = attribute.flatMap(Decimals.machine), abs(Decimals.value(machine) - shown) < 0.01 * shown
    {
      reading.amount = machine
    }
    reading.currency = money.currency(reading, in: text)
    let score = self.score(
      node, named: named, text: text, hasCurrency: evident, buttons: buttons)
    return Candidate(node: node, text: text, reading: reading, score: score)
  }

  /// The text as it looks: two digits in an element of their own behind the amount, without a sign between,
  /// are its cents.
  private func shownText(_ node: Int) -> String {
    let skip: ((Int) -> Bool)? = isStruck(node) ? nil : { isStruck($0) }
    let text = document.line(node, limit: 120, skipping: skip)
    for inner in node + 1..<max(node + 1, document.end(node))
    where !document.isText(inner) && document.tag(inner).isInline {
      let cents = document.line(inner, limit: 20)
      guard cents.utf8.count == 2, cents.utf8.allSatisfy(Bytes.isDigit) else { continue }
      var before = ""
      for place in (node + 1..<inner).reversed() where document.isText(place) && before.isEmpty {
        before = document.string(document.nodes[place].span).trimmed
      }
      guard let last = before.utf8.last, Bytes.isDigit(last), let place = text.range(ofText: before + cents)
      else { continue }
      return String(text[..<place.lowerBound]) + before + "." + cents + String(text[place.upperBound...])
    }
    return text
  }

  /// A currency that stands alone beside the element.
  private func neighbour(_ node: Int) -> String? {
    let behind = document.end(node)..<min(document.count, document.end(node) + 4)
    let before = max(0, node - 3)..<node
    for place in Array(behind) + before.reversed() where document.isText(place) {
      let text = document.string(document.nodes[place].span).trimmed
      guard !text.isEmpty else { continue }
      if text.utf8.count < 14, Currencies.isEvident(text), !text.contains(where: \.isNumber) { return text }
      if behind.contains(place) { continue }
      break
    }
    return nil
  }

  /// How much the element's style sets it off: prices stand large, bold or red.
  private func emphasis(_ node: Int) -> Double {
    var score = 0.0
    var place = node
    for _ in 0..<3 where place > 0 {
      switch document.tag(place) {
      case .b, .strong, .big: score += 3
      case .font:
        if let size = document.attribute(place, .size), size >= "4" { score += 5 }
        if document.attribute(place, .color) != nil { score += 3 }
      default: break
      }
      if let style = document.attribute(place, .style)?.lowercased() {
        if let size = style.range(ofText: "px"),
          let pixels = Int(String(style[..<size.lowerBound].reversed().prefix { $0.isNumber }.reversed())),
          pixels >= 18, pixels < 80
        {
          score += 9
        }
        if style.has("bold") { score += 3 }
        if style.has("color:#f") || style.has("color:#e") || style.has("color:red") || style.has("color:#c")
          || style.has("color: #f")
        {
          score += 4
        }
      }
      place = document.parent(place)
      if document.end(place) - place > 8 { break }
    }
    return min(score, 16)
  }

  /// How likely it is the listing's price: by its names, its look, and how near it stands to heading and button.
  private func score(_ node: Int, named: Int, text: String, hasCurrency: Bool, buttons: [Int]) -> Double {
    var score: Double = Double(named) * 12 + emphasis(node)
    score += hasCurrency ? 10 : -10
    let extra: Int = max(0, text.utf8.count - 14)
    score -= Double(extra) * 0.6
    if let heading = map.heading {
      let distance = Double(node - heading) / 12
      score += distance >= 0 ? max(-25, 30 - distance) : max(-30, -5 + distance)
    }
    let nearest: Int? = buttons.map { abs($0 - node) }.min()
    if let nearest { score += max(0, 18 - Double(nearest) / 10) }
    if map.regions[node] & PageMap.Region.hidden != 0 { score -= 20 }
    if Self.untaxed.matches(text.asciiOrLowercased) { score -= 25 }
    if map.regions[node] & PageMap.Region.aside != 0 { score -= 6 }
    return score
  }

  /// How much the element's names say that it is a price: 0 to 3, below 0 for one of something else.
  func priceName(_ node: Int) -> Int {
    let flags = map.names[node]
    if flags & RegionHints.Flag.otherPrice != 0 { return -1 }
    if flags & RegionHints.Flag.strongPrice != 0 || document.attribute(node, .itemprop) == "price" {
      return 3
    }
    return flags & RegionHints.Flag.price != 0 ? 2 : 0
  }
}
