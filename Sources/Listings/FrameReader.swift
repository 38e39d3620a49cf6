import CaseModel

/// Finds the frame that holds the seller's description as a document of its own.
struct FrameReader {
  let document: Document
  let map: PageMap

  func read(into draft: inout Draft) {
    for node in 1..<max(1, document.count) where document.tag(node) == .iframe && map.isListing(node) {
      guard let source = document.attribute(node, AttributeName.src)?.trimmed, isPage(source),
        isDescription(node, source)
      else { continue }
      draft.offer("description_url", source, source: "frame on the page", trust: Trust.visible)
      return
    }
  }

  private func isPage(_ source: String) -> Bool {
    source.hasPrefix("https://") || source.hasPrefix("http://") || source.hasPrefix("//")
  }

  /// By its names, or because it stands under such a label with such an address: films stand there too.
  private func isDescription(_ node: Int, _ source: String) -> Bool {
    if map.names[node] & RegionHints.Flag.description != 0 { return true }
    let names = [AttributeName.name, .title].compactMap { document.attribute(node, $0)?.lowercased() }
    if names.contains(where: { $0.has("description") || $0.has("desc_") || $0.has("_desc") }) { return true }
    return map.regions[node] & PageMap.Region.description != 0
      && PageAddress.path(source).lowercased().has("desc")
  }
}
