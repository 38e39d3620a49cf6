import Testing

@testable import Assessment

@Suite("A title for search engines is told from a title")
struct KeywordStuffingTests {
  @Test(
    "Unrelated brands, brands in disguise, and one word again and again",
    arguments: [
      ("Shoes Nike Adidas Gucci Louis Vuitton style", true), ("samsvng xia0mi huavvei cheap phone", true),
      ("case for Samsung Huawei Xiaomi Nike Adidas", false), ("bag bags lamp lamp lamp lamp lamp", true),
      ("Nike Air shoes", false),
    ])
  func titles(_ row: (String, Bool)) throws {
    #expect((try Fixture.ask(KeywordStuffing(), Fixture.listing(row.0)).answer == .hit) == row.1)
  }
}
