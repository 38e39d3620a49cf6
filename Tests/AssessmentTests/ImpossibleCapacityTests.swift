import Testing

@testable import Assessment

@Suite("What cannot be at that price, or at all, is named")
struct ImpossibleCapacityTests {
  @Test(
    "Flash memory, power banks, cells and lamps",
    arguments: [
      ("USB флешка 2 ТБ", "399", "RUB", true), ("USB flash drive 64GB", "6", "EUR", false),
      ("SSD 2TB NVMe disk", "120", "EUR", false),
      ("Power bank 500000mAh", "15", "EUR", true), ("18650 battery 9900mAh", "5", "EUR", true),
      ("LED lamp 50W 5000 lm", "20", "EUR", false),
      ("LED lamp 10W 9000 lm", "20", "EUR", true), ("Suitcase 2 TB", "20", "EUR", false),
    ])
  func rows(_ row: (String, String, String, Bool)) throws {
    let listing = Fixture.listing(row.0) {
      $0.price = row.1
      $0.currency = row.2
    }
    #expect((try Fixture.ask(ImpossibleCapacity(), listing).answer == .hit) == row.3)
  }
}
