/// Parts of a page under a label, such as what stands under "Description".
enum Sections {
  /// The nodes that belong to a label: up to the next label of its kind, or the end of what holds them.
  static func extent(_ document: Document, _ map: PageMap, label: Int) -> Range<Int> {
    let start = document.end(label)
    var holder = document.parent(label)
    // The nearest ancestor with more in it than the label.
    while holder > 0, isBlank(document, start, document.end(holder)) { holder = document.parent(holder) }
    let limit = document.end(holder)
    let isTiles = map.kind(label).contains(.recommended)
    var node = start
    while node < limit {
      let tag = document.tag(node)
      if node > start, tag.isHeading, rank(tag) <= rank(document.tag(label)),
        !(isTiles && rank(tag) == rank(document.tag(label)) && isLink(document, node))
      {
        return start..<node
      }
      if tag == .b || tag == .strong, !map.kind(node).isEmpty, !document.tag(label).isHeading {
        return start..<node
      }
      if tag == .footer || tag == .nav { return start..<node }
      node += 1
    }
    return start..<max(start, limit)
  }

  /// Whether a heading leads elsewhere, as the name of another product does.
  private static func isLink(_ document: Document, _ heading: Int) -> Bool {
    document.tag(document.parent(heading)) == .a
      || (heading..<document.end(heading)).contains { document.tag($0) == .a }
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

  /// What belongs to the labels of one kind.
  static func labelled(_ document: Document, _ map: PageMap, _ kind: Words.Kind) -> [Range<Int>] {
    var result: [Range<Int>] = []
    // Labels within labels could have the same text read for each of them.
    var budget = 4 * document.count + 10_000
    for label in map.labels where label.kind.contains(kind) && map.isListing(label.node) {
      guard label.node != map.heading, document.end(label.node) - label.node < 12 else { continue }
      let extent = Self.extent(document, map, label: label.node)
      budget -= extent.count
      if budget < 0 { break }
      let isKnown = result.contains {
        $0.lowerBound <= extent.lowerBound && $0.upperBound >= extent.upperBound
      }
      if extent.count > 0, !isKnown { result.append(extent) }
      if result.count > 200 { break }
    }
    return result
  }
}
