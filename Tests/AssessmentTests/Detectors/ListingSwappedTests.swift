import Testing

@testable import Assessment

@Suite("A listing is held against its last snapshot")
struct ListingSwappedTests {
  @Test(
    "Other goods hit, other words for the same goods do not",
    arguments: [
      ("Garlic press stainless steel kitchen", "Wireless earbuds bluetooth case", true),
      ("Garlic press stainless steel kitchen", "Stainless steel garlic press 2026", false),
    ])
  func titles(_ row: (String, String, Bool)) throws {
    let finding = try Fixture.ask(ListingSwapped(), Fixture.listing(row.1), previous: Fixture.listing(row.0))
    #expect((finding.answer == .hit) == row.2)
  }

  @Test("Without an earlier snapshot the answer is unknown")
  func none() throws {
    #expect(try Fixture.ask(ListingSwapped(), Fixture.listing("Garlic press steel")).answer == .unknown)
  }
}
