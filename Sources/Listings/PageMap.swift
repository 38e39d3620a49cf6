/// Which part of a page each node belongs to, and the page's main heading.
final class PageMap {
  let document: Document
  /// A set of `Region` bits per node.
  @exclusivity(unchecked) private(set) var regions: [UInt8]
  @exclusivity(unchecked) private(set) var heading: Int?
  @exclusivity(unchecked) private(set) var headingText: String?
  /// The flags of `RegionHints` that each element's own names give.
  @exclusivity(unchecked) private(set) var names: [UInt32]
  /// How many text nodes with a digit come before each node, and how many with a colon.
  @exclusivity(unchecked) private var digits: [Int32]
  @exclusivity(unchecked) private var colons: [Int32]
  /// Nodes that stand as labels, and what they label.
  @exclusivity(unchecked) private(set) var labels: [(node: Int, kind: Words.Kind)] = []
  @exclusivity(unchecked) private var kinds: [Int: Words.Kind] = [:]
  /// How many products the largest grid shows.
  @exclusivity(unchecked) private(set) var tileCount = 0
  /// What each element says of itself.
  @exclusivity(unchecked) private var own: [UInt8] = []

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
    names = [UInt32](repeating: 0, count: document.count)
    digits = [Int32](repeating: 0, count: document.count + 1)
    colons = digits
    own = [UInt8](repeating: 0, count: document.count)
    look()
    mark(sparing: nil)
    findLabels()
    heading = HeadingFinder(document: document, map: self, titles: titles).find()
    if let heading { headingText = document.line(heading) }
    if heading != nil { mark(sparing: heading) }
    markLabelled()
    markTiles()
  }

  func isListing(_ node: Int) -> Bool { regions[node] & Region.others == 0 }
  func isMain(_ node: Int) -> Bool {
    regions[node] & (Region.others | Region.reviews | Region.questions) == 0
  }

  private func mark(sparing heading: Int?) {
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

  /// One pass over all names and texts.
  private func look() {
    document.bytes.withUnsafeBufferPointer { bytes in
      for node in 1..<max(1, document.count) {
        digits[node + 1] = digits[node]
        colons[node + 1] = colons[node]
        let span = document.nodes[node].span
        if document.isText(node) {
          let (digit, colon) = Self.marks(UnsafeBufferPointer(rebasing: bytes[span.range]))
          if digit { digits[node + 1] += 1 }
          if colon { colons[node + 1] += 1 }
        } else {
          if span.count > 0 { names[node] = flags(span, bytes) }
          own[node] = region(of: node)
        }
      }
    }
  }

  /// Whether a text holds a digit, and whether it holds a colon of any width.
  private static func marks(_ text: UnsafeBufferPointer<UInt8>) -> (digit: Bool, colon: Bool) {
    var digit = false
    var colon = false
    for byte in text {
      // Digits of other scripts begin with bytes from 0xD9 on.
      if byte &- 48 < 10 || byte >= 0xD9 { digit = true }
      if byte == 58 || byte == 0x9A { colon = true }
    }
    return (digit, colon)
  }

  /// Whether any text inside a node, or the node itself, holds a digit.
  @inline(__always)
  func hasDigit(_ node: Int) -> Bool { digits[document.end(node)] > digits[node] }

  @inline(__always)
  func hasColon(_ node: Int) -> Bool { colons[document.end(node)] > colons[node] }

  private func flags(_ span: Span, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var result: UInt32 = 0
    for place in span.range {
      let attribute = document.attributes[place]
      guard attribute.value.count > 2,
        attribute.value.count < 400, let name = AttributeName(rawValue: attribute.name)
      else { continue }
      switch name {
      case .class, .id, .role, .dataModule, .dataComponent, .dataTestID, .dataSection, .dataQA,
        .dataPriceType:
        result |= RegionHints.flags(UnsafeBufferPointer(rebasing: bytes[attribute.value.range]))
      case .ariaLabel, .itemprop:
        result |=
          RegionHints.flags(UnsafeBufferPointer(rebasing: bytes[attribute.value.range]))
          & (RegionHints.Flag.trail | RegionHints.Flag.description)
      case .style:
        if Bytes.find(
          Self.lineThrough, in: UnsafeBufferPointer(rebasing: bytes[attribute.value.range]), from: 0) != nil
        {
          result |= UInt32(Region.struck)
        }
      default: break
      }
    }
    return result
  }

  private static let lineThrough = Array("line-through".utf8)

  private func region(of node: Int) -> UInt8 {
    var region: UInt8 = 0
    switch document.tag(node) {
    case .nav, .footer: region = Region.chrome
    case .header: region = document.parent(node) < 8 || isPageHeader(node) ? Region.chrome : 0
    case .template: region = Region.chrome
    case .dialog: region = document.attribute(node, "open") == nil ? Region.chrome : 0
    case .noscript: region = Region.hidden
    case .aside: region = Region.aside
    case .del, .s, .strike: region = Region.struck
    case .html, .body, .root, .text, .main: return 0
    default: break
    }
    region |= UInt8(truncatingIfNeeded: names[node])
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

  /// What a node labels; nothing where it is no label.
  func kind(_ node: Int) -> Words.Kind { kinds[node] ?? [] }

  private func findLabels() {
    for node in 1..<max(1, document.count) {
      let tag = document.tag(node)
      guard
        tag.isHeading || tag == .strong || tag == .b || tag == .legend || tag == .summary || tag == .caption
      else { continue }
      let kind = Words.kind(document.line(node, limit: 200))
      guard !kind.isEmpty else { continue }
      labels.append((node, kind))
      kinds[node] = kind
    }
  }

  /// What stands under a heading such as "Customers also bought".
  private func markLabelled() {
    for (node, kind) in labels {
      let tag = document.tag(node)
      guard tag != .summary, tag != .caption, regions[node] & Region.recommended == 0, node != heading else {
        continue
      }
      let region: UInt8
      if kind.contains(.recommended) {
        region = Region.recommended
      } else if kind.contains(.reviews) {
        region = Region.reviews
      } else if kind.contains(.questions) {
        region = Region.questions
      } else if kind.contains(.description) {
        region = Region.description
      } else {
        continue
      }
      let section = Sections.extent(document, self, label: node)
      for inner in node..<max(node, section.upperBound) where inner < document.count {
        if let heading, document.isInside(heading, inner) { continue }
        regions[inner] |= region
      }
    }
  }

  /// Grids of links with pictures: three or more sisters that each lead to another page.
  private func markTiles() {
    var tiles: [Int: [Int]] = [:]
    for node in 1..<max(1, document.count)
    where document.tag(node) == .a && regions[node] & Region.others == 0 {
      guard (node + 1..<max(node + 1, document.end(node))).contains(where: { document.tag($0) == .img })
      else { continue }
      guard let href = document.attribute(node, .href), href.utf8.count > 1, !href.hasPrefix("#"),
        !href.hasPrefix("javascript"), !Self.isImage(href)
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
      tileCount = max(tileCount, distinct.count)
      for inner in parent..<document.end(parent) { regions[inner] |= Region.recommended }
    }
  }

  private func hasPrice(_ node: Int) -> Bool {
    guard hasDigit(node) else { return false }
    return Currencies.isEvident(document.line(node, limit: 600))
  }

  static func isImage(_ href: String) -> Bool {
    let path = href.lowercased().split(separator: "?").first.map(String.init) ?? ""
    return [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"].contains { path.hasSuffix($0) }
  }
}
