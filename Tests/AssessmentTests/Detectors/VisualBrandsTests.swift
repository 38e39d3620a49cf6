import Testing

@testable import Assessment

@Suite("Words that look like a brand's name to the eye are named with the brand")
struct VisualBrandsTests {
  private func found(_ title: String) throws -> [String] {
    let listing = Fixture.listing(title)
    let examination = Examination(Fixture.input(listing), listing, try Fixture.shared.get())
    return VisualBrands.find(in: examination).map { "\($0.words) = \($0.brand)" }
  }

  @Test(
    "Letters that look alike, one for one or one for two",
    arguments: [
      ("samsvng phone", ["samsvng = Samsung"]), ("hvavvei case", ["hvavvei = Huawei"]),
      ("adldas,guccl set", ["adldas = Adidas", "guccl = Gucci"]),
      ("Sarnsung tablet", ["Sarnsung = Samsung"]), ("A $ALE of lamps", []),
    ])
  func lookalikes(_ row: (String, [String])) throws { #expect(try found(row.0) == row.1) }

  @Test(
    "The name itself, a shorter word and a word of another brand's shape are none",
    arguments: ["Samsung phone", "SAMSUNG", "nikc", "samsvngs", "", "   ", "apricot guccio"])
  func innocent(_ title: String) throws { #expect(try found(title) == []) }

  @Test("A title of any length is looked at only so far")
  func long() throws {
    #expect(try found(String(repeating: "x ", count: 100_000) + "samsvng") == [])
    #expect(try found(String(repeating: "samsvng", count: 10_000)) == [])
  }

  @Test(
    "Shapes fall together where the eye lets them",
    arguments: [
      ("vuitton", "uuitton"), ("modern", "rnodem"), ("w", "vv"), ("l1!|i", "iiiii"), ("0$34@", "oseaa"),
    ])
  func shapes(_ pair: (String, String)) {
    #expect(VisualBrands.shape(pair.0) == VisualBrands.shape(pair.1))
  }

  @Test("Letters of other writings keep their shape")
  func foreign() { #expect(VisualBrands.shape("гуччи") == "гуччи") }
}
