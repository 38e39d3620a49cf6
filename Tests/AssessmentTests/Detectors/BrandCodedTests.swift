import Testing

@testable import Assessment

@Suite("A coded spelling names its brand")
struct BrandCodedTests {
  @Test(
    "The code hits, the ordinary name does not",
    arguments: [
      ("L*V belt", true), ("Hu*wei phone", true), ("S#msung case", true), ("a*b*c cable", false),
      ("N.i.k.e", false), ("LV cable", false), ("Louis Vuitton", false),
    ])
  func codes(_ row: (String, Bool)) throws {
    #expect((try Fixture.ask(BrandCoded(), Fixture.listing(row.0)).answer == .hit) == row.1)
  }
}
