import Testing

@testable import Assessment

@Suite("A category is held against the title")
struct CategoryMismatchTests {
  @Test(
    "A department that the title does not fit hits; one that it fits, or none known, does not",
    arguments: [
      ("Refrigerators", "Miniature fridge for a doll house", Finding.Answer.hit),
      ("Toys", "Miniature fridge for a doll house", .miss),
      ("Refrigerators", "Large fridge 300 l", .miss), ("Refrigerators", "Something else", .unknown),
      ("Elsewhere", "fridge", .unknown),
    ])
  func categories(_ row: (String, String, Finding.Answer)) throws {
    let listing = Fixture.listing(row.1) { $0.categoryPath = ["Home", row.0] }
    #expect(try Fixture.ask(CategoryMismatch(), listing).answer == row.2)
  }

  @Test("A category as wide as all electronics holds every kind of them")
  func general() throws {
    let listing = Fixture.listing("Smartphone 128 GB") {
      $0.categoryPath = ["Home", "Refrigerators", "Electronics"]
    }
    #expect(try Fixture.ask(CategoryMismatch(), listing).answer == .miss)
  }
}
