import CaseModel
import Testing

@testable import Assessment

@Suite("A cheap option of another kind is bait; sizes and packs are not")
struct PriceBaitTests {
  typealias Options = [(String, String)]

  private static let bait: [Options] = [
    [("screen protector only (not phone)", "3.99"), ("Phone 128GB", "229"), ("Phone 256GB", "259")],
    [("Klingel (nur Zubehör)", "4.99"), ("E-Scooter 350W", "489")],
    [("Timbre", "2.5"), ("Scoot roja", "199"), ("Scoot azul", "199")],
    [("Mousepad", "2"), ("16/512", "899"), ("32/1000", "999")],
  ]
  private static let honest: [Options] = [
    [("450 g", "4.00"), ("1,8 kg", "16.50")], [("1 pc", "1.00"), ("100 pcs", "60")],
    [("Red", "10"), ("Blue", "11")],
    [("32GB", "5"), ("1TB", "60")], [("Small", "10"), ("E-Scooter large", "189")],
    [("Sample", "1"), ("Scooter", "20")],
  ]
  private static let rows: [(Options, Bool)] = bait.map { ($0, true) } + honest.map { ($0, false) }

  @Test(
    "Options tell bait from sizes",
    arguments: rows)
  func options(_ row: ([(String, String)], Bool)) throws {
    let listing = Fixture.listing("E-Scooter Phone 350W") {
      $0.variants = row.0.map { Listing.Variant(name: $0.0, price: $0.1) }
    }
    #expect((try Fixture.ask(PriceBait(), listing).answer == .hit) == row.1)
  }

  @Test(
    "A part of the goods for next to nothing is in doubt, a smaller pack of them is not",
    arguments: [("1 drill bit", "drill and 2 batteries", true), ("1 drill", "40 drills", false)])
  func parts(_ row: (String, String, Bool)) throws {
    let listing = Fixture.listing("Cordless drill 21V") {
      $0.variants = [
        Listing.Variant(name: row.0, price: "0.99"), Listing.Variant(name: row.1, price: "64.90"),
      ]
    }
    var options = RuleOptions()
    options.texts["kinds"] = ["any"]
    #expect((try Fixture.ask(PriceBait(), listing, options: options).answer == .hit) == row.2)
  }
}
