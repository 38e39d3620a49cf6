import Testing

@testable import Assessment

@Suite("A coded spelling names its brand")
struct BrandCodedTests {
  @Test(
    "The code hits, the ordinary name does not",
    arguments: [("L*V belt", true), ("LV cable", false), ("Louis Vuitton", false)])
  func codes(_ row: (String, Bool)) throws {
    #expect((try Fixture.ask(BrandCoded(), Fixture.listing(row.0)).answer == .hit) == row.1)
  }
}
