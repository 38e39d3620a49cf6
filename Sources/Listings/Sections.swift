/// Parts of a page under a label, such as what stands under "Description".
enum Sections {
  /// The nodes that belong to a label: up to the next label of its kind, or the end of what holds them.
  static func extent(_ document: Document, label: Int) -> Range<Int> {
    let start = document.end(label)
    var holder = document.parent(label)
    // The nearest ancestor with more in it than the label.
    while holder > 0, isBlank(document, start, document.end(holder)) { holder = document.parent(holder) }
    let limit = document.end(holder)
    var node = start
    while node < limit {
      let tag = document.tag(node)
      if node > start, tag.isHeading, rank(tag) <= rank(document.tag(label)) { return start..<node }
      if tag == .b || tag == .strong, isLabel(document, node), !document.tag(label).isHeading {
        return start..<node
      }
      if tag == .footer || tag == .nav { return start..<node }
      node += 1
    }
    return start..<max(start, limit)
  }

  private static func rank(_ tag: Tag) -> Int {
    switch tag {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 9
    }
  }

  private static func isBlank(_ document: Document, _ start: Int, _ stop: Int) -> Bool {
    guard start < stop else { return true }
    for node in start..<stop {
      if document.isText(node),
        document.bytes[document.nodes[node].span.range].contains(where: { !Bytes.isSpace($0) })
      {
        return false
      }
      if document.tag(node) == .img { return false }
    }
    return true
  }

  /// Whether bold text stands as a section's label.
  private static func isLabel(_ document: Document, _ node: Int) -> Bool {
    let text = document.line(node, limit: 120)
    return Words.isDescriptionLabel(text) || Words.isReviewsLabel(text) || Words.isSpecsLabel(text)
      || Words.isQuestionsLabel(text) || Words.isRecommendLabel(text)
  }

  /// All labels on a page that a test accepts, with what belongs to them.
  static func labelled(_ document: Document, _ map: PageMap, _ accepts: (String) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for node in 1..<max(1, document.count) where map.regions[node] & PageMap.Region.others == 0 {
      let tag = document.tag(node)
      guard
        tag.isHeading || tag == .b || tag == .strong || tag == .summary || tag == .legend || tag == .caption
      else {
        continue
      }
      guard node != map.heading, document.end(node) - node < 12 else { continue }
      guard accepts(document.line(node, limit: 120)) else { continue }
      let extent = Self.extent(document, label: node)
      if extent.count > 0 { result.append(extent) }
    }
    return result
  }
}
