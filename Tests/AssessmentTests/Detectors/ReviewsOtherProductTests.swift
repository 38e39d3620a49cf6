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

  @Test("Goods of no known department: reviews that agree on goods of which the page says nothing")
  func unknownGoods() throws {
    var options = RuleOptions()
    options.texts["unknown_goods"] = ["count"]
    let reviews = ["This garlic press works well", "love the frying pan"]
    let strange = Fixture.listing("Flux resonator") { $0.reviews = reviews }
    #expect(try Fixture.ask(ReviewsOtherProduct(), strange, options: options).answer == .hit)
    #expect(try Fixture.ask(ReviewsOtherProduct(), strange).answer == .unknown)
    let named = Fixture.listing("Flux resonator") {
      $0.description = "Goes with a garlic press and a frying pan."
      $0.reviews = reviews
    }
    #expect(try Fixture.ask(ReviewsOtherProduct(), named, options: options).answer == .unknown)
  }

  @Test(
    "One word for goods that reviews repeat is enough where none of them shares a word with the page",
    arguments: [
      (["The screwdriver is strong", "Good screwdriver, as shown"], true),
      (["The screwdriver is strong", "fast delivery"], false),
      (["The screwdriver is strong", "Good screwdriver, and the resonator too"], false),
    ])
  func repeated(_ row: ([String], Bool)) throws {
    var options = RuleOptions()
    options.texts["unknown_goods"] = ["count"]
    let listing = Fixture.listing("Flux resonator") { $0.reviews = row.0 }
    #expect((try Fixture.ask(ReviewsOtherProduct(), listing, options: options).answer == .hit) == row.1)
  }

  @Test(
    "A word of no list that reviews repeat is enough too, unless buyers say it of anything",
    arguments: [
      (["The zorbel sits well", "My zorbel broke"], true),
      (["Delivery was slow", "The delivery took weeks"], false),
    ])
  func unlisted(_ row: ([String], Bool)) throws {
    var options = RuleOptions()
    options.texts["unknown_goods"] = ["count"]
    let listing = Fixture.listing("Flux resonator") { $0.reviews = row.0 }
    #expect((try Fixture.ask(ReviewsOtherProduct(), listing, options: options).answer == .hit) == row.1)
  }
}
