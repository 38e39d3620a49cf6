import CaseModel

/// Reads who sells, what delivery costs, and whether there is stock, from short texts of the page.
struct SellerReader {
  let document: Document
  let map: PageMap

  func read(into draft: inout Draft) {
    seller(into: &draft)
    shipping(into: &draft)
    stock(into: &draft)
  }

  /// A link behind "Sold by", or to a store's page.
  private func seller(into draft: inout Draft) {
    for node in 1..<max(1, document.count) where map.isListing(node) {
      if document.isText(node) ? document.nodes[node].span.count < 80 : document.tag(node).isHeading {
        guard hasLink(behind: node), document.tag(document.parent(node)) != .title else { continue }
        let text =
          document.isText(node)
          ? document.string(document.nodes[node].span).trimmed : document.line(node, limit: 80)
        guard text.utf8.count > 2, text.utf8.count < 80, Labels.field(lastPart(text)) == "seller.name"
        else { continue }
        if link(after: node, into: &draft) { return }
      }
    }
    for node in 1..<max(1, document.count) where document.tag(node) == .a && map.isListing(node) {
      guard let href = document.attribute(node, .href), Self.isStore(href) else { continue }
      let name = document.line(node, limit: 120)
      guard name.utf8.count > 1, name.utf8.count < 100 else { continue }
      draft.offer("seller.name", name, source: "link to a store", trust: Trust.visible)
      draft.offer("seller.url", href, source: "link to a store", trust: Trust.visible)
      return
    }
  }

  private func hasLink(behind node: Int) -> Bool {
    let end = document.end(node)
    return (end..<max(end, min(document.count, end + 8))).contains { document.tag($0) == .a }
  }

  private func lastPart(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 10 || $0 == 124 || $0 == 0xB7 }) else { return text }
    return String(
      text.split(whereSeparator: { "\n·|".contains($0) }).last { !String($0).trimmed.isEmpty } ?? "")
  }

  private func link(after node: Int, into draft: inout Draft) -> Bool {
    for next in document.end(node)..<min(document.count, document.end(node) + 8) {
      if document.tag(next) == .a {
        let name = document.line(next, limit: 120)
        guard !name.isEmpty, name.utf8.count < 100, document.attribute(next, .href) != "/" else {
          return false
        }
        draft.offer("seller.name", name, source: "link behind a label", trust: Trust.visibleLabelled)
        draft.offer(
          "seller.url", document.attribute(next, .href), source: "link behind a label",
          trust: Trust.visibleLabelled)
        return true
      }
    }
    return false
  }

  static func isStore(_ href: String) -> Bool {
    [
      "/store/", "/shop/", "/seller/", "/stores/", "/vendor", "/merchant/", "/usr/", "/str/", "/loja/",
      "/tienda/",
    ].contains { href.has($0) }
      && !href.has("shop/cart")
  }

  private func shipping(into draft: inout Draft) {
    guard let heading = map.heading else { return }
    for node in heading..<min(document.count, heading + 1_500) where document.isText(node) && map.isMain(node)
    {
      let text = document.string(document.nodes[node].span).collapsed
      guard text.utf8.count > 3, text.utf8.count < 70, let price = ShippingText.mention(text) else {
        continue
      }
      draft.offer("shipping_price", price, source: "delivery on the page", trust: Trust.visible)
      return
    }
  }

  private func stock(into draft: inout Draft) {
    guard let heading = map.heading else { return }
    for node in heading..<min(document.count, heading + 2_000) where document.isText(node) && map.isMain(node)
    {
      let text = document.string(document.nodes[node].span).collapsed
      guard text.utf8.count > 2, text.utf8.count < 80 else { continue }
      let tag = document.tag(document.parent(node))
      if tag == .option || tag == .li || tag == .script { continue }
      guard let state = StockText.read(text) else { continue }
      draft.offer("availability", state, source: "stock on the page", trust: Trust.visible)
      return
    }
    if Buttons(document: document, map: map).onlyNotifies() {
      draft.offer("availability", "OutOfStock", source: "button that only notifies", trust: Trust.visible)
    }
  }
}
