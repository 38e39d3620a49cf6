import CaseModel
import Foundation
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

  @Test(
    "Names that rightly stand together are no contradiction",
    arguments: [("Nike", "Adidas"), ("Adidas", "Nike")])
  func partners(_ row: (String, String)) throws {
    let file = "partners:\n  - {of: [Nike], with: [Adidas]}\n"
    let pack = try Fixture.pack(["lists/brands-partners.yaml": file])
    let listing = Fixture.listing("\(row.0) shirt") { $0.brand = row.1 }
    let examination = Examination(Fixture.input(listing), listing, pack)
    #expect(BrandFieldMismatch().examine(examination, options: .init()).answer == .miss)
  }

  @Test("A partner that is not in the registry is a problem of the pack")
  func unknownPartner() throws {
    let root = try Fixture.directory([
      "lists/brands-partners.yaml": "partners:\n  - {of: [Nkie], with: [Adidas]}\n"
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(RulePack.check(directory: root).contains { $0.what.contains("Nkie") })
  }

  @Test("Without a field there is nothing to say")
  func none() throws {
    #expect(try Fixture.ask(BrandFieldMismatch(), Fixture.listing("NIKE Dunk")).answer == .unknown)
  }
}
