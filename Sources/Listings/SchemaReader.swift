import CaseModel

/// Reads schema.org things, whatever syntax they were written in.
struct SchemaReader {
  let source: String
  let trust: Int
  let pageURL: String
  /// The page's main heading, to tell the listing's product from others on the page.
  let heading: String?
  private var byID: [String: [JSONMember]] = [:]
  private var products: [(thing: JSONValue, rank: Int)] = []
  private var breadcrumbs: [[String]] = []
  private var visited = 0

  init(source: String, trust: Int, pageURL: String, heading: String?) {
    self.source = source
    self.trust = trust
    self.pageURL = pageURL
    self.heading = heading
  }

  /// Reads all things of a page into the draft.
  mutating func read(_ things: [JSONValue], into draft: inout Draft) {
    for thing in things { index(thing, depth: 0) }
    visited = 0
    for thing in things { visit(thing, rank: 3, depth: 0) }
    if let product = mainProduct() { ProductReader(self).read(product, into: &draft) }
    if let path = breadcrumbs.max(by: { $0.count < $1.count }) {
      draft.offer("category_path", texts: path, source: "\(source) BreadcrumbList", trust: trust)
    }
  }

  static func types(_ thing: JSONValue) -> [String] {
    let value = thing["@type"] ?? thing["type"]
    let texts = value?.array?.compactMap(\.string) ?? [value?.string].compactMap { $0 }
    return texts.flatMap { $0.split(separator: " ") }.compactMap { Fields.bareName(String($0)) }
  }

  static func isProduct(_ types: [String]) -> Bool {
    types.contains {
      [
        "product", "productgroup", "individualproduct", "productmodel", "someproducts", "vehicle", "car",
        "book",
        "movie", "musicalbum", "softwareapplication", "videogame", "motorcycle",
      ].contains($0.lowercased())
    }
  }

  private mutating func index(_ thing: JSONValue, depth: Int) {
    visited += 1
    guard depth < 40, visited < 100_000 else { return }
    if let items = thing.array {
      for item in items { index(item, depth: depth + 1) }
    } else if let members = thing.members {
      if let id = thing["@id"]?.string, members.count > 1 { byID[id, default: []] += members }
      for member in members { index(member.value, depth: depth + 1) }
    }
  }

  /// The thing that a reference stands for.
  func resolved(_ thing: JSONValue) -> JSONValue {
    guard let members = thing.members, members.count <= 2, let id = thing["@id"]?.string, let full = byID[id]
    else {
      return thing
    }
    return .object(full)
  }

  private mutating func visit(_ thing: JSONValue, rank: Int, depth: Int) {
    visited += 1
    guard depth < 40, visited < 100_000 else { return }
    if let items = thing.array {
      for item in items { visit(item, rank: rank, depth: depth + 1) }
      return
    }
    guard let members = thing.members else { return }
    let types = Self.types(thing)
    if Self.isProduct(types), members.count > 2 {
      var best = rank
      if types.contains(where: { $0.lowercased() == "productgroup" }) { best += 1 }
      if thing["offers"] != nil || thing["hasVariant"] != nil { best += 2 }
      if isHeading(name(thing)) { best += 8 }
      if names(thing, pageURL) { best += 6 }
      products.append((thing, best))
    }
    if types.contains(where: { $0.lowercased() == "breadcrumblist" }) { breadcrumbs.append(path(thing)) }
    for member in members {
      let inner: Int
      switch member.name.lowercased() {
      case "mainentity", "mainentityofpage": inner = rank + 4
      // A list is of other products, unless one is named as the page is.
      case "itemlistelement": inner = rank - 8
      case "isrelatedto", "issimilarto", "isaccessoryorsparepartfor", "itemoffered",
        "hasvariant",
        "isconsumablefor", "itemreviewed", "isvariantof":
        inner = rank - 6
      default: inner = rank - (Self.isProduct(types) ? 6 : 0)
      }
      if member.value.members != nil || member.value.array != nil {
        visit(member.value, rank: inner, depth: depth + 1)
      }
    }
  }

  private func name(_ thing: JSONValue) -> String? {
    (thing["name"]?.array?.first ?? thing["name"])?.text.map { Fields.tidyItem("title", $0) }
  }

  private func isHeading(_ name: String?) -> Bool {
    guard let name, let heading, name.utf8.count > 2 else { return false }
    let one = name.lowercased()
    let other = heading.lowercased()
    return one == other || one.has(other) || other.has(one)
  }

  private func names(_ thing: JSONValue, _ url: String) -> Bool {
    guard let own = (thing["url"]?.string ?? thing["@id"]?.string), own.utf8.count > 1 else { return false }
    let page = url.split(separator: "?").first.map(String.init) ?? url
    let bare = own.split(whereSeparator: { $0 == "?" || $0 == "#" }).first.map(String.init) ?? own
    return bare == page || (bare.hasPrefix("/") && bare.utf8.count > 1 && page.hasSuffix(bare))
  }

  private func mainProduct() -> JSONValue? {
    var best: (thing: JSONValue, rank: Int)?
    for product in products where best.map({ product.rank > $0.rank }) ?? true { best = product }
    guard let best, best.rank > -2 else { return nil }
    return best.thing
  }

  private func path(_ thing: JSONValue) -> [String] {
    let list = thing["itemListElement"]
    let items = list?.array ?? [list].compactMap { $0 }
    let steps: [(Double, String)] = items.enumerated().compactMap { offset, item in
      let inner = resolved(item["item"] ?? .null)
      guard let name = (item["name"] ?? inner["name"])?.text else { return nil }
      return (item["position"]?.text.flatMap(Double.init) ?? Double(offset), name)
    }
    return steps.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
