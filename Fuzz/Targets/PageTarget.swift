import CaseModel
import Listings

/// Pages, as sellers write them: the first byte chooses address, declared encoding, and whether it is a listing or its second document.
enum PageTarget {
  private static let reader = ListingReader(profiles: [
    MarketplaceProfile(
      id: "m", name: "M", hosts: ["m.example"], itemPaths: ["/item/{item}.html"], searchPaths: ["/search*"],
      goneTexts: ["NOT_EXIST"], blockedTexts: ["punish"],
      states: [
        .init(
          id: "state", find: "window.runParams", inside: "data",
          fields: [
            "title": ["a.b", "**.[x=y].t"], "price": ["p.*.value", "p"], "category_path": ["c.*.n", "c"],
            "images": ["i"], "attributes": ["props"], "attributes.name": ["n"], "attributes.value": ["v"],
            "variants": ["skus"], "variants.name": ["n"], "variants.price": ["@root.m.{n}.p", "p"],
            "variants.option_ids": ["ids"], "options": ["o.*.v.*"], "options.id": ["id"],
            "options.name": ["n"], "state": ["**.text"],
          ]),
        .init(id: "body", find: "body", inside: "data.result", fields: ["title": ["t"], "price": ["p"]]),
        .init(id: "alone", find: "window.runParams.id", fields: ["sku": ["*"]]),
        .init(
          id: "page", find: "page",
          fields: [
            "title": ["h1.t", "#t"], "price": [".price b", "[itemprop=price]@content"], "reviews": ["li.r"],
          ]),
      ])
  ])
  private static let types = [
    "text/html", "text/html; charset=utf-8", "text/html; charset=gb18030", "text/html;charset=utf-16",
  ]
  private static let urls = ["https://m.example/item/1005.html", "https://shop.example/p/123456"]

  static func run(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let choice = Int(first)
    let url = urls[choice & 1]
    let page = FetchedPage(
      requestedURL: url, url: url, status: 200,
      headers: [.init(name: "Content-Type", value: types[(choice >> 1) & 3])], body: Array(bytes.dropFirst()))
    if choice & 24 == 24 {
      _ = reader.readDescription(page)
    } else {
      _ = reader.read(page)
    }
  }
}
