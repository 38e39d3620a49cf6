/// Reads facts from elements whose names say what they hold, such as `product-brand`, where no label stands.
struct NamedReader {
  let document: Document
  let map: PageMap

  /// How many nodes behind the heading still belong to it.
  private static let reach = 600

  func read(into draft: inout Draft) {
    guard let heading = map.heading else { return }
    var brands: [String] = []
    var numbers: [String] = []
    for node in max(1, heading - 60)..<min(document.count, heading + Self.reach)
    where isShort(node) {
      if document.attribute(node, .itemprop) == "sku" {
        numbers += [document.attribute(node, .content) ?? self.number(node)].compactMap { $0 }
      }
      if map.names[node] & RegionHints.Flag.brand != 0, let name = brand(node) { brands.append(name) }
      if map.names[node] & RegionHints.Flag.sku != 0, let number = number(node) { numbers.append(number) }
    }
    // Several numbers are those of options, and several brands a menu.
    if Set(numbers).count == 1 {
      draft.offer("sku", numbers.first, source: "named element", trust: Trust.visible + 5)
    }
    if Set(brands).count == 1 {
      draft.offer("brand", brands.first, source: "named element", trust: Trust.visible + 5)
    } else if brands.isEmpty, let maker = maker(behind: heading) {
      draft.offer("brand", maker, source: "line behind the heading", trust: Trust.visible - 5)
    }
  }

  private func isShort(_ node: Int) -> Bool {
    document.nodes[node].span.count > 0 && !document.isText(node) && document.end(node) - node < 10
      && map.isMain(node) && node != map.heading
  }

  private func brand(_ node: Int) -> String? {
    var text = document.line(node, limit: 100)
    if text.isEmpty {
      // The maker's sign; the shop's own leads home.
      let inside = node..<document.end(node)
      guard let image = inside.first(where: { document.tag($0) == .img }),
        !inside.contains(where: { document.tag($0) == .a && document.attribute($0, .href) == "/" })
      else { return nil }
      text = document.attribute(image, .alt)?.collapsed ?? ""
      if text.lowercased().hasSuffix(" logo") { text = String(text.dropLast(5)) }
    }
    guard text.utf8.count > 1, text.utf8.count < 60, text.contains(where: \.isLetter),
      !Currencies.isEvident(text),
      Labels.field(text) == nil
    else { return nil }
    return text
  }

  private func number(_ node: Int) -> String? {
    var text = document.line(node, limit: 100)
    if let known = Labels.leading(text) { return known.value }
    if let colon = text.lastIndex(where: { $0 == ":" || $0 == "：" || $0 == "#" || $0 == "№" }) {
      text = String(text[text.index(after: colon)...]).trimmed
    }
    guard text.utf8.count > 1, text.utf8.count < 40, !text.has(" "), text.contains(where: \.isNumber),
      !Currencies.isEvident(text)
    else { return nil }
    return text
  }

  /// `by <a>Name</a>` right behind the heading.
  private func maker(behind heading: Int) -> String? {
    let start = document.end(heading)
    for node in start..<min(document.count, start + 16) where document.tag(node) == .a && map.isMain(node) {
      let name = document.line(node, limit: 80)
      guard name.utf8.count > 1, name.utf8.count < 40 else { return nil }
      let line = document.line(document.parent(node), limit: 120).lowercased()
      let isSaid = ["by ", "von ", "par ", "di ", "de ", "от "].contains { line == $0 + name.lowercased() }
      return isSaid ? name : nil
    }
    return nil
  }
}
