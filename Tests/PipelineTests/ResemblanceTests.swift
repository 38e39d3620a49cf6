import CaseModel
import Testing

@testable import Pipeline

@Suite("Two listings offer the same goods as far as their texts tell")
struct ResemblanceTests {
  private func listing(_ title: String?, gtin: String? = nil, images: [String] = []) -> Listing {
    var listing = Listing()
    listing.title = title
    listing.gtin = gtin
    listing.images = images
    return listing
  }

  @Test(
    "by their titles' words, in any order and case",
    arguments: [
      ("Red Oak Table 120 cm", "table, red oak - 120 CM", true),
      ("Red oak table 120 cm", "Red oak table 140 cm", false),
      ("Red oak", "Red oak", false), ("", "", false),
      ("Настольная лампа белая LED", "лампа настольная LED белая", true),
      (
        "one two three four five six seven eight nine ten",
        "one two three four five six seven eight nine else", true
      ),
    ])
  func titles(row: (String, String, Bool)) {
    #expect(Resemblance.isNear(listing(row.0), listing(row.1)) == row.2)
    #expect(Resemblance.isNear(listing(row.1), listing(row.0)) == row.2)
  }

  @Test("by one article number, or two pictures")
  func codes() {
    #expect(Resemblance.isNear(listing("a", gtin: "4006381333931"), listing("b", gtin: "4006381333931")))
    #expect(!Resemblance.isNear(listing("a", gtin: ""), listing("b", gtin: "")))
    #expect(Resemblance.isNear(listing("a", images: ["1", "2"]), listing("b", images: ["2", "1", "3"])))
    #expect(!Resemblance.isNear(listing("a", images: ["1"]), listing("b", images: ["1"])))
    #expect(!Resemblance.isNear(listing("a", images: ["1", "1"]), listing("b", images: ["1", "1"])))
  }

  @Test("nothing resembles what is not there, and endless titles are cut")
  func edges() {
    #expect(!Resemblance.isNear(nil, listing("a b c d")) && !Resemblance.isNear(nil, nil))
    let long = String(repeating: "word ", count: 100_000)
    #expect(!Resemblance.isNear(listing(long), listing(long)))
  }
}
