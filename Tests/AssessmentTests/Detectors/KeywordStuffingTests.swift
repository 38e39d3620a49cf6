import Testing

@testable import Assessment

@Suite("A title for search engines is told from a title")
struct KeywordStuffingTests {
  @Test(
    "Unrelated brands, brands in disguise, and one word again and again",
    arguments: [
      ("Shoes Nike Adidas Gucci Louis Vuitton style", true), ("samsvng xia0mi huavvei cheap phone", true),
      ("case for Samsung Huawei Xiaomi Nike Adidas", false), ("bag bags lamp lamp lamp lamp lamp", true),
      ("Nike Air shoes", false), ("Shoes for women Nike Adidas Gucci Louis Vuitton", true),
      ("Charger for Samsung A54, Huawei P30, Xiaomi 13 and Apple 15", false),
      ("Samsung Huawei Xiaomi Apple uyumlu kablo", false),
    ])
  func titles(_ row: (String, Bool)) throws {
    #expect((try Fixture.ask(KeywordStuffing(), Fixture.listing(row.0)).answer == .hit) == row.1)
  }

  @Test("Brands after words for the search count where they are none of the goods' own")
  func tags() throws {
    var options = RuleOptions()
    options.texts["tags"] = ["search/tag-lists"]
    for (line, hits) in [
      ("Search words: gucci, nike, bag", true), ("Search words: bag, summer", false),
      ("We like Gucci and Nike", false),
    ] {
      let listing = Fixture.listing("Plain bag") { $0.description = "Light.\n" + line }
      #expect((try Fixture.ask(KeywordStuffing(), listing, options: options).answer == .hit) == hits)
    }
  }
}
