/// Finds the heading that names the listing.
struct HeadingFinder {
  let document: Document
  let map: PageMap
  let titles: [String]

  func find() -> Int? {
    let wanted = titles.map { $0.lowercased().collapsed }.filter { $0.utf8.count > 2 }
    var best: (node: Int, score: Int)?
    // Without a first heading the first second one stands for it.
    let isHeadless = !(1..<max(1, document.count)).contains { document.tag($0) == .h1 }
    var isFirst = true
    for node in 1..<max(1, document.count) {
      let tag = document.tag(node)
      guard tag.isHeading || isNamed(node) else { continue }
      let text = document.line(node, limit: 600)
      guard text.utf8.count > 2, text.utf8.count < 500 else { continue }
      var score = tag == .h1 ? 60 : tag == .h2 ? 20 : tag.isHeading ? 10 : 0
      if tag == .h2, isHeadless, isFirst, map.regions[node] & PageMap.Region.others == 0 {
        score += 15
        isFirst = false
      }
      let lower = text.lowercased()
      if wanted.contains(where: { $0 == lower }) {
        score += 80
      } else if wanted.contains(where: { $0.hasPrefix(lower) || lower.hasPrefix($0) }) {
        score += 60
      } else if lower.utf8.count > 8, wanted.contains(where: { $0.has(lower) || lower.has($0) }) {
        score += 45
      }
      if document.attribute(node, .itemprop)?.has("name") == true { score += 15 }
      if map.regions[node] & PageMap.Region.others != 0 { score -= 50 }
      if map.regions[node] & (PageMap.Region.reviews | PageMap.Region.aside | PageMap.Region.hidden) != 0 {
        score -= 40
      }
      if !map.kind(node).isDisjoint(with: [.recommended, .reviews, .description]) {
        score -= 60
      }
      if score > (best?.score ?? 25) { best = (node, score) }
    }
    return best?.node ?? plain(wanted)
  }

  /// On a page without headings: the first text that says what the title says.
  private func plain(_ titles: [String]) -> Int? {
    let pieces = Set(
      titles.flatMap { title in
        [" - ", " | ", " – ", " — ", " : ", " :: "].flatMap { title.pieces(by: $0) }
      }.filter { $0.utf8.count > 5 })
    guard !pieces.isEmpty else { return nil }
    for node in 1..<max(1, document.count) where document.isText(node) {
      let size = document.nodes[node].span.count
      guard size > 5, size < 500, map.regions[node] & PageMap.Region.others == 0 else { continue }
      let parent = document.parent(node)
      guard ![.a, .option, .title, .li, .script].contains(document.tag(parent)) else { continue }
      if pieces.contains(document.string(document.nodes[node].span).collapsed.lowercased()) { return parent }
    }
    return nil
  }

  /// An element that says by its name that it is the product's title.
  private func isNamed(_ node: Int) -> Bool {
    guard !document.isText(node), document.nodes[node].span.count > 0 else { return false }
    if document.attribute(node, .itemprop) == "name" { return true }
    return map.names[node] & RegionHints.Flag.title != 0
  }
}
