import CaseModel

/// Reads the trail of categories that leads to the listing.
struct TrailReader {
  let document: Document
  let map: PageMap

  func read(into draft: inout Draft) {
    for node in 1..<max(1, document.count) where !document.isText(node) && isTrail(node) {
      let names = links(node)
      guard names.count >= 2 else { continue }
      draft.offer("category_path", texts: names, source: "breadcrumb on the page", trust: Trust.visible)
      return
    }
    textual(into: &draft)
  }

  private func isTrail(_ node: Int) -> Bool {
    if map.names[node] & RegionHints.Flag.trail != 0 { return true }
    guard document.nodes[node].span.count > 0 else { return false }
    for name in [AttributeName.class, .id] where document.attribute(node, name) == "path" { return true }
    return false
  }

  private func links(_ node: Int) -> [String] {
    var names: [String] = []
    var tried = 0
    for inner in node + 1..<max(node + 1, document.end(node)) where document.tag(inner) == .a {
      tried += 1
      guard tried < 60 else { break }
      let text = document.line(inner, limit: 120)
      if text.utf8.count > 1, names.last != text, names.count < 12 { names.append(text) }
    }
    return names
  }

  /// Links side by side with `>` between them.
  private func textual(into draft: inout Draft) {
    for node in 1..<max(1, document.count) where document.tag(node) == .a {
      let parent = document.parent(node)
      guard map.heading.map({ node < $0 }) ?? true, document.end(parent) - parent < 40 else { continue }
      let text = document.line(parent, limit: 300)
      guard text.has(" > ") || text.has(" › ") || text.has(" » ") else { continue }
      let names = links(parent)
      guard names.count >= 2 else { continue }
      draft.offer("category_path", texts: names, source: "breadcrumb on the page", trust: Trust.visible)
      return
    }
  }
}
