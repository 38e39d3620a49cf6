import CaseModel

/// Reads the listing's own pictures and what their alternative texts say.
struct ImageReader {
  let document: Document
  let map: PageMap

  func read(into draft: inout Draft) {
    var urls: [String] = []
    var texts: [String] = []
    for node in 1..<max(1, document.count) where map.isMain(node) {
      switch document.tag(node) {
      case .img:
        guard !isSmall(node), !isForeign(node) else { continue }
        for name in [AttributeName.alt, .title, .dataCaption] {
          if let text = document.attribute(node, name), text.utf8.count > 1 { texts.append(text) }
        }
        let url =
          document.attribute(node, .dataZoomImage) ?? document.attribute(node, .dataSrc)
          ?? document.attribute(node, .src)
        if let url, !url.hasPrefix("data:"), url.utf8.count < 1_000, urls.count < 60 { urls.append(url) }
      case .figcaption: texts.append(document.line(node, limit: 1_000))
      default: continue
      }
    }
    draft.offer("image_texts", texts: texts, source: "alternative texts", trust: Trust.visible)
    draft.offer("images", texts: urls, source: "pictures on the page", trust: Trust.guess)
  }

  private func isSmall(_ node: Int) -> Bool {
    for name in [AttributeName.width, .height] {
      if let size = document.attribute(node, name).flatMap({ Int($0) }), size > 0, size < 32 { return true }
    }
    guard let url = (document.attribute(node, .src) ?? document.attribute(node, .dataSrc))?.lowercased()
    else { return false }
    return ["logo", "icon", "sprite", "pixel", "flag", "payment", "star", "badge"].contains { url.has($0) }
  }

  /// A picture that leads to another page is that page's.
  private func isForeign(_ node: Int) -> Bool {
    if map.regions[node] & PageMap.Region.aside != 0 { return true }
    var parent = document.parent(node)
    for _ in 0..<4 where parent > 0 {
      if document.tag(parent) == .a, let href = document.attribute(parent, .href), href.utf8.count > 1 {
        return !href.hasPrefix("#") && !PageMap.isImage(href) && !href.hasPrefix("javascript")
      }
      parent = document.parent(parent)
    }
    return false
  }
}
