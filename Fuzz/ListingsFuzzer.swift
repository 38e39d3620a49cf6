// Built by tools/fuzz together with the sources of Listings, so that the whole reader is instrumented.
import CaseModel

private let profiles: [MarketplaceProfile] = [
  MarketplaceProfile(
    id: "m", name: "M", hosts: ["m.example"], itemPaths: ["/item/{item}.html"], searchPaths: ["/search*"],
    goneTexts: ["NOT_EXIST"], blockedTexts: ["punish"],
    states: [
      .init(
        id: "state", find: "window.runParams", inside: "data",
        fields: [
          "title": ["a.b", "**.[x=y].t"], "price": ["p.*.value", "p"], "category_path": ["c.*.n", "c"],
          "images": ["i"],
          "attributes": ["props"], "attributes.name": ["n"], "attributes.value": ["v"], "variants": ["skus"],
          "variants.name": ["n"], "variants.price": ["@root.m.{n}.p", "p"], "variants.option_ids": ["ids"],
          "options": ["o.*.v.*"], "options.id": ["id"], "options.name": ["n"], "state": ["**.text"],
        ]),
      .init(id: "body", find: "body", inside: "data.result", fields: ["title": ["t"], "price": ["p"]]),
      .init(
        id: "page", find: "page",
        fields: [
          "title": ["h1.t", "#t"], "price": [".price b", "[itemprop=price]@content"], "reviews": ["li.r"],
        ]),
    ])
]
private let reader = ListingReader(profiles: profiles)
private let types = [
  "text/html", "text/html; charset=utf-8", "text/html; charset=gb18030", "text/html;charset=utf-16",
]
private let urls = ["https://m.example/item/1005.html", "https://shop.example/p/123456"]

/// Reads one page: the first byte chooses its address and declared encoding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzListings(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 1 else { return 0 }
  let bytes = UnsafeBufferPointer(start: data, count: count)
  let choice = Int(bytes[0])
  let url = urls[choice & 1]
  let page = FetchedPage(
    requestedURL: url, url: url, status: 200,
    headers: [.init(name: "Content-Type", value: types[(choice >> 1) & 3])], body: Array(bytes.dropFirst()))
  let result = reader.read(page)
  let text = String(decoding: bytes.dropFirst().prefix(400), as: UTF8.self)
  let price = PriceText.read(text, currencyHint: nil, decimalSeparator: nil)
  return result.listing.title == "\u{0}" && price.amount == "" ? 1 : 0
}
