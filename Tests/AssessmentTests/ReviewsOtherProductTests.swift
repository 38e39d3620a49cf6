import Testing

@testable import Assessment

@Suite("Reviews of other goods give a swapped listing away")
struct ReviewsOtherProductTests {
  @Test(
    "Most reviews that name goods must name others",
    arguments: [
      (["This garlic press works well", "love the frying pan"], true),
      (["great smartphone", "This garlic press works"], false),
      (["fast delivery", "nice"], false),
    ])
  func reviews(_ row: ([String], Bool)) throws {
    let listing = Fixture.listing("New smartphone 128GB") { $0.reviews = row.0 }
    #expect((try Fixture.ask(ReviewsOtherProduct(), listing).answer == .hit) == row.1)
  }
}
