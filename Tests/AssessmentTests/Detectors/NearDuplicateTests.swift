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
}
