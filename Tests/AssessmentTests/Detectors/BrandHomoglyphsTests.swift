import Testing

@testable import Assessment

@Suite("A brand in disguise is known by its letters")
struct BrandHomoglyphsTests {
  @Test(
    "Foreign, full-width, decorative and look-alike letters hit; plain ones do not",
    arguments: [
      ("Original Guccі loafers", true), ("Αdіdаs shoes", true), ("N1ke A1r", true), ("ＮＩＫＥ Dunk", true),
      ("Gucci bag", false),
      ("samsvng phone", true), ("huavvei phone", true), ("耐克 ＮＩＫＥ 运动鞋", false), ("A plain bag", false),
      ("Nik\u{200B}e shoes", true),
    ])
  func titles(_ row: (String, Bool)) throws {
    #expect((try Fixture.ask(BrandHomoglyphs(), Fixture.listing(row.0)).answer == .hit) == row.1)
  }
}
