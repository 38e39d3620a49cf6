import CaseModel
import Testing

@testable import Assessment

@Suite("The same goods listed again by one seller")
struct NearDuplicateTests {
  static let text = """
    Boils half a litre in four minutes and folds flat for the suitcase. Comes with two plugs and a cotton bag. \
    Made of food-grade silicone, easy to clean, with a year of warranty.
    """

  static func listing(_ title: String, _ description: String = text) -> Listing {
    Fixture.listing(title) { $0.description = description }
  }

  static func ask(_ own: Listing, _ other: Listing, key: String = "m.example/item/2") throws -> Finding {
    let pack = try Fixture.shared.get()
    var input = Fixture.input(own)
    let signature = try #require(ListingSignature.of(other))
    input.sameSeller = [.init(caseID: "c-1", subjectKey: key, title: other.title, signature: signature)]
    return NearDuplicate().examine(Examination(input, own, pack), options: RuleOptions())
  }

  @Test("A few words changed are the same goods, and the finding names the other case")
  func same() throws {
    let finding = try Self.ask(
      Self.listing("Folding travel kettle grey"),
      Self.listing("Folding travel kettle, grey", Self.text.replacing("a year", with: "one year")))
    #expect(finding.answer == .hit && finding.excerpt.contains("c-1"))
  }

  @Test(
    "Another size, other words, or the listing itself are none",
    arguments: [
      ("Folding travel kettle 0.5 l", "Folding travel kettle 0.8 l", text, "m.example/item/2"),
      ("Folding travel kettle", "Cast iron skillet", text, "m.example/item/2"),
      (
        "Folding travel kettle", "Folding travel kettle", "Quite another text about pans and lids.",
        "m.example/item/2"
      ),
      ("Folding travel kettle", "Folding travel kettle", text, "m.example/item/1"),
    ])
  func others(_ row: (String, String, String, String)) throws {
    let finding = try Self.ask(Self.listing(row.0), Self.listing(row.1, row.2), key: row.3)
    #expect(finding.answer != .hit)
  }

  @Test(
    "Likeness falls with the words that differ, in writings with and without spaces",
    arguments: [
      ("wooden toy train with rails and bridge for children from three years", 3, 0.35...0.85),
      ("儿童木制玩具火车轨道套装带桥梁和车站适合三岁以上的孩子", 3, 0.5...0.95),
    ])
  func likeness(_ text: String, _ changed: Int, _ range: ClosedRange<Double>) throws {
    let own = try #require(ListingSignature.of(Fixture.listing(text)))
    #expect(ListingSignature.likeness(own, own) == 1)
    let other = try #require(ListingSignature.of(Fixture.listing(text + " 全新 new stock")))
    let likeness = try #require(ListingSignature.likeness(own, other))
    #expect(range.contains(likeness), "\(likeness)")
    let foreign = try #require(
      ListingSignature.of(
        Fixture.listing("stainless steel garden hose nozzle with eight patterns for lawn and car")))
    #expect(try #require(ListingSignature.likeness(own, foreign)) < 0.2)
  }

  @Test("Too few words, or what is no signature, are compared with nothing")
  func hostile() {
    #expect(ListingSignature.of(Fixture.listing("two words")) == nil)
    #expect(ListingSignature.likeness("", "zz") == nil)
  }
}
