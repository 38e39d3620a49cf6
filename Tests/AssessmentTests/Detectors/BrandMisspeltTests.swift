import Testing

@testable import Assessment

@Suite("A word one letter away from a brand of fashion is told from words of their own")
struct BrandMisspeltTests {
  @Test(
    "One letter other, more or less hits; the brand itself, plurals and short words do not",
    arguments: [
      ("Samzung handbag", false), ("Adibas shoes replica", true), ("Adiddas shoes replica", true),
      ("Adidas shoes replica", false), ("Adidass shoes replica", false), ("Nice shoes replica", false),
      ("Adibas lamp", false), ("A d d a s shoes replica", true), ("A b c d e shoes replica", false),
    ])
  func titles(_ row: (String, Bool)) throws {
    var options = RuleOptions()
    options.texts["goods"] = ["words/replica"]
    #expect(
      (try Fixture.ask(BrandMisspelt(), Fixture.listing(row.0), options: options).answer == .hit) == row.1)
  }
}
