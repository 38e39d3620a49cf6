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

  @Test(
    "With leaf: only, the last element alone convicts, and accessories and lone words of many senses never",
    arguments: [
      (["Home", "Refrigerators"], "Miniature for the doll house", Finding.Answer.hit),
      (["Home", "Refrigerators", "Refrigerator parts"], "Miniature for the doll house", .miss),
      (["Phones", "Stands"], "Cat bed", .miss), (["Phones"], "Cat bed", .hit),
      (["Phones"], "Cat on a stand", .unknown),
      (["Phones", "Others"], "Toy", .hit),
    ])
  func leaf(_ row: ([String], String, Finding.Answer)) throws {
    let pack = try Fixture.pack([
      "lists/search/accessory-leaves.yaml": "about: a\nlanguages: {en: [stands, parts]}\n",
      "lists/search/ambiguous-goods.yaml": "about: a\nlanguages: {en: [cat]}\n",
    ])
    let listing = Fixture.listing(row.1) { $0.categoryPath = row.0 }
    let examination = Examination(Fixture.input(listing), listing, pack)
    let options = RuleOptions(texts: ["leaf": ["only"], "ambiguous": ["search/ambiguous-goods"]])
    #expect(CategoryMismatch().examine(examination, options: options).answer == row.2)
  }

  @Test(
    "Where dear goods are promised and nothing on the page speaks of them, the category is in doubt",
    arguments: [
      ("Phones", "Sponge for washing dishes", Finding.Answer.hit), ("Phones", "Sponge phone", .miss),
      ("Toys", "Sponge for washing dishes", .miss), ("Phones", "Sponge XR20 for dishes", .miss),
      ("Phones", "Microphones for singing", .miss), ("Elsewhere", "Sponge for dishes", .unknown),
    ])
  func nothingOfIt(_ row: (String, String, Finding.Answer)) throws {
    let listing = Fixture.listing(row.1) { $0.categoryPath = ["Home", row.0] }
    let options = RuleOptions(texts: ["nothing": ["count"]])
    #expect(try Fixture.ask(CategoryMismatch(), listing, options: options).answer == row.2)
  }

  @Test("A category as wide as all electronics holds every kind of them")
  func general() throws {
    let listing = Fixture.listing("Smartphone 128 GB") {
      $0.categoryPath = ["Home", "Refrigerators", "Electronics"]
    }
    #expect(try Fixture.ask(CategoryMismatch(), listing).answer == .miss)
  }
}
