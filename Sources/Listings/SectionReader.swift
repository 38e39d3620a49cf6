import CaseModel

/// Reads description, reviews and questions from the page's sections.
struct SectionReader {
  let document: Document
  let map: PageMap

  func read(into draft: inout Draft) {
    description(into: &draft)
    FrameReader(document: document, map: map).read(into: &draft)
    reviews(into: &draft)
    questions(into: &draft)
  }

  private func isForeign(_ node: Int) -> Bool {
    if map.regions[node] & (PageMap.Region.others | PageMap.Region.reviews | PageMap.Region.questions) != 0 {
      return true
    }
    switch document.tag(node) {
    case .button: return DescriptionText.isControl(document, node)
    case .form: return takesInput(node)
    case .select, .script, .template, .nav, .footer: return true
    default: return false
    }
  }

  /// Whether a form is one to fill in, and not only a frame around text.
  private func takesInput(_ form: Int) -> Bool {
    (form..<document.end(form)).contains {
      [.input, .select, .textarea, .button].contains(document.tag($0))
    }
  }

  private func description(into draft: inout Draft) {
    var parts: [String] = []
    var known = 0
    for node in 1..<max(1, document.count) where node >= known && !document.isText(node) && map.isMain(node) {
      guard document.nodes[node].span.count > 0, isDescriptionBlock(node) else { continue }
      // A block within a block is part of it.
      known = document.end(node)
      let text = DescriptionText.read(document, node)
      if text.utf8.count > 12 { parts.append(text) }
    }
    for extent in Sections.labelled(document, map, .description) {
      let text = document.text(
        from: extent.lowerBound, to: extent.upperBound, limit: 400_000, skipping: isForeign)
      if text.utf8.count > 4 { parts.append(text) }
    }
    // The longest block; shorter ones are mostly pieces of it.
    guard let best = parts.max(by: { $0.utf8.count < $1.utf8.count }) else { return }
    draft.offer("description", best, source: "description block", trust: Trust.visibleLabelled)
  }

  private func isDescriptionBlock(_ node: Int) -> Bool {
    switch document.tag(node) {
    case .div, .section, .article, .td, .span, .p, .ul: break
    default: return false
    }
    guard document.attribute(node, .itemprop)?.has("description") != true else { return true }
    return map.names[node] & RegionHints.Flag.description != 0
  }

  private func reviews(into draft: inout Draft) {
    var texts: [String] = []
    for extent in Sections.labelled(document, map, .reviews) {
      texts += items(extent)
    }
    if texts.isEmpty {
      for node in 1..<max(1, document.count) where map.isListing(node) {
        guard isReviewBody(node) else { continue }
        texts.append(document.line(node, limit: 6_000))
        if texts.count > 300 { break }
      }
    }
    if texts.isEmpty { texts = signed() }
    draft.offer("reviews", texts: texts, source: "reviews on the page", trust: Trust.visibleLabelled)
  }

  /// Reviews under a heading in words that nobody foresaw: each stands behind a line that names its writer.
  private func signed() -> [String] {
    var result: [String] = []
    for node in 1..<max(1, document.count) where document.tag(node) == .dt && map.isListing(node) {
      guard ReviewShape.isByline(document.line(node, limit: 120)) else { continue }
      var next = document.end(node)
      while next < document.count, document.isText(next) { next += 1 }
      guard next < document.count, document.tag(next) == .dd else { continue }
      result.append(document.line(next, limit: 6_000))
      if result.count > 300 { break }
    }
    return result
  }

  private func isReviewBody(_ node: Int) -> Bool {
    if document.attribute(node, .itemprop) == "reviewBody" { return true }
    return map.names[node] & RegionHints.Flag.reviewBody != 0
  }

  /// The entries of a list of reviews: articles, rows, list items, definitions, else paragraphs.
  private func items(_ extent: Range<Int>) -> [String] {
    for kinds in [[Tag.article], [.dd], [.tr], [.li], [.blockquote], [.p]] {
      var result: [String] = []
      var node = extent.lowerBound
      while node < extent.upperBound {
        guard kinds.contains(document.tag(node)), map.regions[node] & PageMap.Region.others == 0 else {
          node += 1
          continue
        }
        let text = entry(node)
        if text.utf8.count > 1 { result.append(text) }
        node = document.end(node)
        if result.count > 300 { break }
      }
      if !result.isEmpty { return result }
    }
    return []
  }

  /// The body of one review: the longest paragraph or cell, without name and stars.
  private func entry(_ node: Int) -> String {
    var best = ""
    var inner = node
    while inner + 1 < document.end(node) {
      inner += 1
      guard [.p, .td, .dd, .blockquote].contains(document.tag(inner)) else { continue }
      // What lies within it is no longer than it.
      defer { inner = max(inner, document.end(inner) - 1) }
      let text = document.line(inner, limit: 6_000)
      if text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
        text.utf8.count >= best.utf8.count
      {
        best = text
      }
    }
    return best.isEmpty ? document.line(node, limit: 6_000) : best
  }

  private func questions(into draft: inout Draft) {
    let texts = Sections.labelled(document, map, .questions).flatMap(items)
    draft.offer("questions", texts: texts, source: "questions on the page", trust: Trust.visibleLabelled)
  }
}
