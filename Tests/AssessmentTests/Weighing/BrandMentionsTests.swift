import CaseModel
import Testing

@testable import Assessment

@Suite("The goods' own brand is told from one that they only go with")
struct BrandMentionsTests {
  /// The brands of the goods, and those that they only go with.
  private func brands(_ title: String, _ change: (inout Listing) -> Void = { _ in }) throws -> [String] {
    let pack = try Fixture.shared.get()
    let listing = Fixture.listing(title, change)
    return Examination(Fixture.input(listing), listing, pack).mentions.map { mention in
      pack.brands[mention.brand].name + (mention.isCompatibility ? "?" : "")
    }
  }

  @Test(
    "Words before or after a brand that make it another's goods",
    arguments: [
      ("Case for Samsung", "Samsung?"), ("чехол для Xiaomi", "Xiaomi?"), ("funda para Huawei", "Huawei?"),
      ("适用 Samsung 手机壳", "Samsung?"), ("Samsung Galaxy A54 uyumlu kılıf", "Samsung?"),
      ("Xiaomi 対応 ケース", "Xiaomi?"), ("Strap compatible with new Huawei", "Huawei?"),
      ("Samsung compatible charger", "Samsung?"), ("Hülle passend für Samsung", "Samsung?"),
    ])
  func compatibility(_ row: (String, String)) throws { #expect(try brands(row.0) == [row.1]) }

  @Test(
    "Words that only look like it",
    arguments: [
      ("Shoes for women Nike", "Nike"), ("Bag para mujer Gucci", "Gucci"),
      ("Samsung phone for kids", "Samsung"),
      ("Samsung compatible with everything", "Samsung"), ("Gucci", "Gucci"),
    ])
  func own(_ row: (String, String)) throws { #expect(try brands(row.0) == [row.1]) }

  @Test("A brand named on after one that goods fit is fitted too, unless it is worn")
  func chained() throws {
    #expect(try brands("Case for Samsung A54, Huawei P30 and Xiaomi") == ["Samsung?", "Huawei?", "Xiaomi?"])
    #expect(try brands("Case for Samsung Galaxy A54 5G and Huawei").last == "Huawei?")
    #expect(try brands("Case for Samsung Galaxy A54 5G and Gucci").last == "Gucci")
  }

  @Test("A word with other senses is the brand where the brand field names it")
  func weak() throws {
    let pack = try Fixture.shared.get()
    for (brand, naming) in [("Apple", Brand.Naming.full), ("Orchard", .weak)] {
      let listing = Fixture.listing("Apple slices") { $0.brand = brand }
      let mentions = Examination(Fixture.input(listing), listing, pack).mentions
      #expect(mentions.first { $0.hit.field == .title }?.naming == naming)
    }
  }

  @Test("A brand's name in writing without spaces is not hidden")
  func unspaced() throws {
    let pack = try Fixture.shared.get()
    let listing = Fixture.listing("路易威登 包")
    let mention = try #require(Examination(Fixture.input(listing), listing, pack).mentions.first)
    #expect(pack.brands[mention.brand].name == "Louis Vuitton" && !mention.hit.hidden)
  }

  @Test("Thousands of brands end")
  func hostile() throws {
    let text = String(repeating: "for Nike and Gucci ", count: 10_000)
    #expect(try brands("lamp") { $0.description = text }.count <= 400)
  }
}
