import CaseModel
import Foundation
import Testing

@testable import Assessment

@Suite("Unseen goods are known by their letters")
struct DepartmentModelTests {
  private static let model = DepartmentModel(
    departments: 3,
    texts: [
      (0, "sneakers"), (0, "кроссовки"), (0, "running shoes"), (0, "运动鞋"), (1, "saucepans"),
      (1, "frying pan"),
      (1, "сковорода"), (1, "炒锅"), (2, "laptop"), (2, "notebook computer"), (2, "ноутбук"),
    ])

  @Test(
    "Another form of a known word votes for its department",
    arguments: [
      ("sneaker for men", 0), ("кроссовок", 0), ("saucepan", 1), ("сковородка", 1), ("ноутбука", 2),
    ])
  func forms(_ row: (String, Int)) throws {
    let vote = try #require(Self.model.votes(row.0).first, "\(row)")
    #expect(vote.department == row.1 && vote.certainty >= 0.9, "\(vote)")
  }

  @Test(
    "Words that it has never seen give no vote",
    arguments: ["xylophone", "гитара", "", "12 34 !!", "zzzzzzzz"])
  func silent(_ title: String) {
    #expect(Self.model.votes(title).allSatisfy { $0.certainty < 0.9 })
  }

  /// The shipped rules; they lie beside the sources.
  private static let shipped: Result<RulePack, any Error> = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try RulePack.load(from: root.appendingPathComponent("rules").path)
  }

  private static func ask(
    _ title: String, _ category: [String], options: RuleOptions = RuleOptions()
  ) throws -> Finding {
    let listing = Fixture.listing(title) { $0.categoryPath = category }
    let pack = try shipped.get()
    return CategoryMismatch().examine(
      Examination(Fixture.input(listing, .searchCheating), listing, pack), options: options)
  }

  private static let guesses = RuleOptions(numbers: ["words": 1], texts: ["scope": ["any"]])

  @Test("One word that only sounds like other goods convicts nobody, whatever the category")
  func guessing() throws {
    #expect(try Self.ask("Self-adhesive hip pads", ["Computers", "Laptops"]).answer != .hit)
    #expect(try Self.ask("Viking 4v1 Lightning", ["Computers", "Laptops"]).answer != .hit)
  }

  @Test(
    "Goods of another department among those that are searched for are found",
    arguments: [
      ("Stainless steel saucepan with lid", ["Electronics", "Mobile Phones"]),
      ("Corkscrew with wooden handle", ["Computers", "Laptops"]),
      ("Dollhouse furniture set", ["Refrigerators"]),
      ("Сковородка чугунная", ["Мобильные телефоны"]),
    ])
  func baited(_ row: (String, [String])) throws {
    let finding = try Self.ask(row.0, row.1, options: Self.guesses)
    #expect(finding.answer == .hit, "\(finding)")
  }

  @Test(
    "Goods in their own department, or in one that nobody is drawn by, are left alone",
    arguments: [
      ("Unlocked smartphone 128 GB dual SIM", ["Mobile Phones"]),
      ("Refurbished notebook 14 inch", ["Laptops"]),
      ("Saucepan with lid", ["Home & Garden", "Kitchen"]),
      ("Trail runners", ["Shoes"]),
      ("Zephyr XK-200", ["Mobile Phones"]),
    ])
  func honest(_ row: (String, [String])) throws {
    let finding = try Self.ask(row.0, row.1)
    #expect(finding.answer != .hit, "\(finding)")
  }
}
