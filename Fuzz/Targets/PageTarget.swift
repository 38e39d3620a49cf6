import CaseModel
import Listings

/// Pages, as sellers write them.
enum PageTarget {
  private static let reader = ListingReader(profiles: [])

  static func run(_ bytes: [UInt8]) {
    let page = FetchedPage(
      requestedURL: "https://shop.example/item/1", url: "https://shop.example/item/1", status: 200,
      headers: [.init(name: "Content-Type", value: "text/html")], body: bytes, truncated: false)
    _ = reader.read(page)
  }
}
