/// Which part of a page each node belongs to, and the page's main heading.
struct PageMap {
  let document: Document
  /// A set of `Region` bits per node.
  private(set) var regions: [UInt8]
  private(set) var heading: Int?
  private(set) var headingText: String?
  private var hints: [String: UInt8] = [:]
  private var hintNames: Set<UInt16> = []
  /// What each element says of itself.
  private var own: [UInt8] = []
  private static let hintAttributes = [
    "class", "id", "data-module", "role", "data-component", "data-testid", "data-section",
  ]

  /// Parts of a page that are not the listing's main part.
  enum Region {
    static let chrome: UInt8 = 1
    static let recommended: UInt8 = 2
    static let reviews: UInt8 = 4
    static let questions: UInt8 = 8
    static let aside: UInt8 = 16
    static let struck: UInt8 = 32
    static let hidden: UInt8 = 64
    static let description: UInt8 = 128
    static let others: UInt8 = chrome | recommended
  }

  init(_ document: Document, titles: [String]) {
    self.document = document
    regions = [UInt8](repeating: 0, count: document.count)
    hintNames = Set(Self.hintAttributes.compactMap { document.nameIndex[$0] })
    own = [UInt8](repeating: 0, count: document.count)
    for node in 1..<max(1, document.count) where !document.isText(node) { own[node] = region(of: node) }
    mark(sparing: nil)
    heading = HeadingFinder(document: document, regions: regions, titles: titles).find()
    if let heading { headingText = document.line(heading) }
    if heading != nil { mark(sparing: heading) }
    markLabelled()
    markTiles()
  }

  func isListing(_ node: Int) -> Bool { regions[node] & Region.others == 0 }
  func isMain(_ node: Int) -> Bool {
    regions[node] & (Region.others | Region.reviews | Region.questions) == 0
  }

  private mutating func mark(sparing heading: Int?) {
    var node = 1
    while node < document.count {
      var region = regions[document.parent(node)]
      if !document.isText(node) {
        let own = self.own[node]
        let holdsHeading = heading.map { $0 == node || document.isInside($0, node) } ?? false
        if !holdsHeading {
          region |= own
        } else {
          region |= own & ~Region.others
        }
      }
      regions[node] = region
      node += 1
    }
  }

  private mutating func region(of node: Int) -> UInt8 {
    var region: UInt8 = 0
    switch document.tag(node) {
    case .nav, .footer: region = Region.chrome
    case .header: region = document.parent(node) < 8 || isPageHeader(node) ? Region.chrome : 0
    case .dialog, .template: region = Region.chrome
    case .noscript: region = Region.hidden
    case .aside: region = Region.aside
    case .del, .s, .strike: region = Region.struck
    case .html, .body, .root, .text, .main: return 0
    default: break
    }
    for place in document.nodes[node].span.range where hintNames.contains(document.attributes[place].name) {
      let span = document.attributes[place].value
      guard span.count > 2, span.count < 400 else { continue }
      let value = document.string(span)
      if let known = hints[value] {
        region |= known
      } else {
        let hint = RegionHints.region(value)
        hints[value] = hint
        region |= hint
      }
    }
    return region
  }

  /// A header with links and a search field, not the head of an article.
  private func isPageHeader(_ node: Int) -> Bool {
    for inner in node + 1..<max(node + 1, document.end(node)) {
      let tag = document.tag(inner)
      if tag == .form || tag == .nav || tag == .input { return true }
    }
    return false
  }

  /// What stands under a heading such as "Customers also bought".
  private mutating func markLabelled() {
    for node in 1..<max(1, document.count) {
      let tag = document.tag(node)
      guard tag.isHeading || tag == .strong || tag == .b || tag == .legend else { continue }
      guard regions[node] & Region.recommended == 0, node != heading else { continue }
      let text = document.line(node, limit: 200)
      let region: UInt8
      if Words.isRecommendLabel(text) {
        region = Region.recommended
      } else if Words.isReviewsLabel(text) {
        region = Region.reviews
      } else if Words.isQuestionsLabel(text) {
        region = Region.questions
      } else if Words.isDescriptionLabel(text) {
        region = Region.description
      } else {
        continue
      }
      let section = Sections.extent(document, label: node)
      for inner in node..<max(node, section.upperBound) where inner < document.count {
        if let heading, document.isInside(heading, inner) { continue }
        regions[inner] |= region
      }
    }
  }

  /// Grids of links with pictures: three or more sisters that each lead to another page.
  private mutating func markTiles() {
    var tiles: [Int: [Int]] = [:]
    for node in 1..<max(1, document.count)
    where document.tag(node) == .a && regions[node] & Region.others == 0 {
      guard let href = document.attribute(node, "href"), href.utf8.count > 1, !href.hasPrefix("#") else {
        continue
      }
      if Self.isImage(href) || href.hasPrefix("javascript") { continue }
      guard (node + 1..<max(node + 1, document.end(node))).contains(where: { document.tag($0) == .img })
      else { continue }
      // The tile is the highest ancestor that holds this link's picture alone; three levels are enough.
      var tile = node
      for _ in 0..<4 {
        tiles[document.parent(tile), default: []].append(tile)
        tile = document.parent(tile)
        if tile <= 1 || document.tag(tile) == .body { break }
      }
    }
    for (parent, children) in tiles {
      let distinct = Set(children)
      guard distinct.count >= 4, parent > 1, document.tag(parent) != .body else { continue }
      if let heading, document.isInside(heading, parent) { continue }
      guard distinct.count(where: hasPrice) * 2 >= distinct.count else { continue }
      for inner in parent..<document.end(parent) { regions[inner] |= Region.recommended }
    }
  }

  private func hasPrice(_ node: Int) -> Bool {
    let text = document.line(node, limit: 600)
    return Currencies.isEvident(text) && text.contains(where: \.isNumber)
  }

  static func isImage(_ href: String) -> Bool {
    let path = href.lowercased().split(separator: "?").first.map(String.init) ?? ""
    return [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"].contains { path.hasSuffix($0) }
  }
}
