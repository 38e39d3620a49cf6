import CaseModel
import Testing

@testable import Assessment

@Suite("A title's brand is held against the brand field")
struct BrandFieldMismatchTests {
  @Test(
    "A field that denies the brand or names another hits",
    arguments: [
      ("NIKE Dunk Low", "No brand", true), ("NIKE Dunk Low", "Nike", false),
      ("NIKE Dunk Low", "Adidas", true),
      ("Case compatible with Samsung", "No brand", false), ("Кроссовки Nike", "Нет бренда", true),
      ("Plain shoes", "No brand", false),
    ])
  func fields(_ row: (String, String, Bool)) throws {
    let listing = Fixture.listing(row.0) { $0.brand = row.1 }
    #expect((try Fixture.ask(BrandFieldMismatch(), listing).answer == .hit) == row.2)
    let attribute = Fixture.listing(row.0) { $0.attributes = [.init(name: "Brand", value: row.1)] }
    if row.1 != "Adidas" {
      #expect((try Fixture.ask(BrandFieldMismatch(), attribute).answer == .hit) == row.2)
    }
  }

  @Test("Without a field there is nothing to say")
  func none() throws {
    #expect(try Fixture.ask(BrandFieldMismatch(), Fixture.listing("NIKE Dunk")).answer == .unknown)
  }
}
