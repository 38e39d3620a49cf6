import CaseModel

/// Reads `<meta>`: OpenGraph, product, Twitter, and plain names, in either attribute.
struct MetaReader {
  let document: Document
  private(set) var values: [String: [String]] = [:]
  private(set) var title: String?
  private(set) var canonical: String?
  private(set) var language: String?

  init(_ document: Document) {
    self.document = document
    for node in 1..<max(1, document.count) {
      switch document.tag(node) {
      case .html: language = document.attribute(node, .lang) ?? document.attribute(node, .xmlLang)
      case .title: if title == nil { title = document.line(node) }
      case .meta: meta(node)
      case .link:
        if document.attribute(node, .rel)?.lowercased() == "canonical", canonical == nil {
          canonical = document.attribute(node, .href)
        }
      default: break
      }
    }
  }

  private mutating func meta(_ node: Int) {
    let name =
      document.attribute(node, .property) ?? document.attribute(node, .name) ?? document.attribute(
        node, .itemprop)
      ?? document.attribute(node, .httpEquiv)
    guard let name, let content = document.attribute(node, .content)?.trimmed, !content.isEmpty else {
      return
    }
    values[name.lowercased(), default: []].append(content)
  }

  func first(_ names: String...) -> (String, String)? {
    for name in names { if let value = values[name]?.first { return (name, value) } }
    return nil
  }

  func read(into draft: inout Draft) {
    func offer(_ field: String, _ names: [String], trust: Int = Trust.meta) {
      for name in names {
        for value in (values[name] ?? []).prefix(3) {
          draft.offer(field, value, source: "meta \(name)", trust: trust)
        }
      }
    }
    offer("price", ["product:sale_price:amount", "product:price:amount", "og:price:amount", "og:price"])
    offer("currency", ["product:price:currency", "og:price:currency", "product:sale_price:currency"])
    offer("list_price", ["product:original_price:amount", "og:price:standard_amount"])
    offer("availability", ["product:availability", "og:availability"])
    offer("brand", ["product:brand", "og:brand"])
    offer("condition", ["product:condition", "og:condition"])
    offer("sku", ["product:retailer_item_id", "product:sku"])
    offer("gtin", ["product:ean", "product:gtin", "product:upc", "product:isbn"])
    offer("mpn", ["product:mfr_part_no", "product:mpn"])
    offer("seller.name", ["product:retailer_title", "product:retailer"])
    offer(
      "price",
      ["twitter:data1"].filter {
        values["twitter:label1"]?.first?.lowercased().has("price") == true && values[$0] != nil
      }, trust: 35)
    draft.offer("images", texts: values["og:image"] ?? [], source: "meta og:image", trust: Trust.meta)
    let category = values["product:category"]?.first ?? values["og:category"]?.first
    if let category {
      draft.offer(
        "category_path", texts: category.pieces(by: ">"), source: "meta product:category", trust: Trust.meta)
    }
    let words = (values["keywords"] ?? []) + (values["product:tag"] ?? []) + (values["article:tag"] ?? [])
    draft.offer("state", texts: words, source: "meta keywords", trust: Trust.meta)
    draft.offer(
      "language", language ?? first("og:locale", "content-language")?.1, source: "html lang",
      trust: Trust.meta)
  }
}
