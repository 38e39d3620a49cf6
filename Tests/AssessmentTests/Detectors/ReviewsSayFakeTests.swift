import Testing

@testable import Assessment

@Suite("Several buyers must call it fake, each for himself")
struct ReviewsSayFakeTests {
  @Test(
    "One review is not enough, two are",
    arguments: [
      (["it is fake, it is fake"], false), (["it is fake", "counterfeit!"], true), (["good"], false),
      (["it is fake", "nobody can say that it is fake"], false),
    ])
  func counts(_ row: ([String], Bool)) throws {
    let listing = Fixture.listing("MAC lipstick") { $0.reviews = row.0 }
    #expect((try Fixture.ask(ReviewsSayFake(), listing).answer == .hit) == row.1)
  }

  @Test("A page without reviews answers unknown")
  func none() throws {
    #expect(try Fixture.ask(ReviewsSayFake(), Fixture.listing("MAC lipstick")).answer == .unknown)
  }
}
