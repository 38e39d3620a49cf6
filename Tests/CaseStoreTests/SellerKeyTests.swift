import CaseModel
import Testing

@testable import CaseStore

@Suite("A seller is one across the listings of one marketplace")
struct SellerKeyTests {
  private func key(_ name: String?, _ url: String?, _ subject: String = "m.example/item/1") -> String? {
    SellerKey.of(Listing.Seller(name: name, url: url), subjectKey: subject)
  }

  @Test(
    "by its address where it has one, else by its name",
    arguments: [
      ("Shop", "https://m.example/store/7?spm=x#top", "m.example|m.example/store/7"),
      ("Shop", "//M.example/Store/7/", "m.example|m.example/store/7"),
      ("SHOP Nine", nil, "m.example|shop nine"), ("Shop", "https://m.example/", "m.example|shop"),
      ("Shop", "https://m.example", "m.example|shop"),
      ("Shop", "", "m.example|shop"), (nil, "/store/7", "m.example|/store/7"), (nil, nil, nil),
      ("", nil, nil), ("   ", nil, nil),
    ] as [(String?, String?, String?)])
  func of(row: (String?, String?, String?)) { #expect(key(row.0, row.1) == row.2) }

  @Test("the same name on another marketplace is another seller")
  func hosts() {
    #expect(key("Shop", nil, "a.example/item/1") != key("Shop", nil, "b.example/item/1"))
    #expect(key("Shop", nil, "a.example/item/1") == key("shop", nil, "a.example?id=2"))
  }

  @Test("an endless name is cut")
  func long() { #expect(key(String(repeating: "x", count: 100_000), nil)?.count == 210) }
}
