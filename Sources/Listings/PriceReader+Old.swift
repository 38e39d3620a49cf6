/// Tells what the goods used to cost from what they cost.
extension PriceReader {
  /// Of two bare amounts side by side, the greater first, the first is what the goods used to cost.
  func loweredFrom(_ all: [Candidate]) -> Set<Int> {
    var result: Set<Int> = []
    let bare = all.filter { isBare($0.text) && !isStruck($0.node) }
    for (place, old) in bare.enumerated() {
      let parent = document.parent(old.node)
      guard ![.td, .tr, .li, .ul, .option, .select].contains(document.tag(parent)),
        ![.td, .th, .li, .option].contains(document.tag(old.node))
      else { continue }
      for now in bare[(place + 1)...].prefix(4) where document.parent(now.node) == parent {
        guard now.node - document.end(old.node) <= 2, document.tag(now.node) == document.tag(old.node),
          let high = old.reading.amount.map(Decimals.value), let low = now.reading.amount.map(Decimals.value),
          low < high, low > 0.3 * high, priceName(old.node) == priceName(now.node)
        else { continue }
        // What holds both begins with the old one.
        for one in all
        where one.node == old.node || document.isInside(one.node, old.node)
          || document.isInside(old.node, one.node)
        {
          result.insert(one.node)
        }
      }
    }
    return result
  }

  /// Whether a text is an amount with its currency and nothing else.
  func isBare(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter(PriceText.isLetter).count
    return text.utf8.count < 20 && Currencies.isEvident(text) && letters <= 3 && !text.has("/")
      && !text.has("%") && !text.has("(")
  }

  /// Whether the label before the amount says that it is what the goods used to cost.
  func isCalledOld(_ candidate: Candidate) -> Bool {
    if let colon = candidate.text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      return Labels.field(String(candidate.text[..<colon])) == "list_price"
    }
    let before = candidate.node - 1
    guard before > 0, document.isText(before), document.nodes[before].span.count < 60 else { return false }
    return Labels.field(document.string(document.nodes[before].span).trimmed) == "list_price"
  }

  /// Whether it is named the usual price, which it is beside a lower one.
  func isUsual(_ node: Int) -> Bool {
    document.attribute(node, .class).map { $0.has("regular") || $0.has("usual") || $0.has("base-price") }
      ?? false
  }

  /// Whether an element strikes it through, rather than a name.
  func isCrossed(_ node: Int) -> Bool {
    var place = node
    for _ in 0..<4 where place > 0 {
      switch document.tag(place) {
      case .del, .s, .strike: return true
      default: place = document.parent(place)
      }
    }
    return false
  }

  func isStruck(_ node: Int) -> Bool { map.regions[node] & PageMap.Region.struck != 0 }
}
