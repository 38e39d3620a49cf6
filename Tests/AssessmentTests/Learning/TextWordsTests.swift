import CaseModel
import Testing

@testable import Assessment

@Suite("A text model looks at the seller's own words, folded, each once")
struct TextWordsTests {
  private func words(_ title: String, _ change: (inout Listing) -> Void = { _ in }) -> Set<String> {
    TextWords.all(ListingText(Fixture.listing(title, change)))
  }

  @Test(
    "Words of three letters and more, in any writing; of writing without spaces every two characters",
    arguments: [
      ("Discreet PARCEL, réplica!", ["discreet", "parcel", "replica"]), ("a an the", ["the"]),
      ("Скрытая доставка", ["скрытая", "доставка"]), ("高仿手表", ["高仿", "仿手", "手表"]), ("表", []),
      ("usb3cable x100", ["usb", "cable"]), ("", []), ("12345 €€ --", []), ("watch watch WATCH", ["watch"]),
      ("手表watch", ["手表", "watch"]),
    ])
  func split(_ row: (String, [String])) { #expect(words(row.0) == Set(row.1)) }

  @Test("What buyers write, the seller's name and the trail say nothing of the goods' text")
  func fields() {
    let found = words("lamp") {
      $0.reviews = ["fakery"]
      $0.questions = ["genuineness"]
      $0.seller = .init(name: "Lampenhaus")
      $0.categoryPath = ["Lighting"]
      $0.description = "bright"
      $0.attributes = [.init(name: "Colour", value: "black")]
      $0.variants = [.init(name: "large")]
      $0.imageTexts = ["picture"]
    }
    #expect(found == ["lamp", "bright", "colour", "black", "large", "picture"])
  }

  @Test("Endless words and endless texts end")
  func hostile() {
    #expect(words(String(repeating: "x", count: 50_000)) == [])
    let different = (0..<6000).map { (number: Int) -> String in
      String([1, 26, 676, 17576].map { Character(Unicode.Scalar(UInt8(97 + number / $0 % 26))) })
    }
    #expect(words("", { $0.description = different.joined(separator: " ") }).count == 3000)
  }
}
