import Testing

@testable import Listings

@Suite("Addresses of items")
struct PageAddressTests {
  @Test(
    "give the item's number",
    arguments: [
      ("/item/1005.html", "/item/{item}.html", "1005"),
      ("/item/1005.html?a=/item/7.html", "/item/{item}.html", "1005"),
      ("/desk-lamp-with-clamp-p-123-cat-45.html", "/{slug}-p-{item}-cat-{cat}.html", "123"),
      ("/a-p-b-p-123.html", "/{slug}-p-{item}.html", "123"), ("/dp/B00X/ref=sr_1", "/dp/{item}/*", "B00X"),
      ("/itm/blue-lamp/77/", "/itm/{slug}/{item}", "77"), ("/ip/5", "/ip/{slug}/{item}", nil),
      ("/item/.html", "/item/{item}.html", nil),
      ("/лампа/item/9.html", "/{slug}/item/{item}.html", "9"), ("/item/a/b.html", "/item/{item}.html", nil),
    ])
  func item(_ row: (path: String, pattern: String, item: String?)) {
    #expect(PageAddress.capture(row.path, row.pattern, "item") == row.item)
    #expect(PageAddress.fits(row.path, row.pattern) == (row.item != nil))
  }

  @Test("that are made to be slow are none")
  func slow() {
    let path = "/" + String(repeating: "a-p-", count: 100_000)
    #expect(!PageAddress.fits(path, "/{slug}-p-{item}-cat-{cat}-x-{y}.html"))
    #expect(!PageAddress.fits(String(path.prefix(590)), "/{slug}-p-{item}-p-{cat}.html"))
  }
}
