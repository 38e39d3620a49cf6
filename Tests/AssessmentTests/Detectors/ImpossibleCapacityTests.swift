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

  @Test("An option's capacity is held against its own price, never against the lowest of all")
  func options() throws {
    let honest = Fixture.listing("SSD portable") {
      $0.price = "39"
      $0.currency = "EUR"
      $0.variants = [.init(name: "250GB", price: "39"), .init(name: "4TB", price: "299")]
    }
    #expect(try Fixture.ask(ImpossibleCapacity(), honest).answer != .hit)
    let unpriced = Fixture.listing("SSD portable 250GB 4TB") {
      $0.price = "39"
      $0.currency = "EUR"
      $0.variants = [.init(name: "250GB"), .init(name: "4TB")]
    }
    #expect(try Fixture.ask(ImpossibleCapacity(), unpriced).answer != .hit)
    let fake = Fixture.listing("SSD portable") {
      $0.price = "9"
      $0.currency = "EUR"
      $0.variants = [.init(name: "1TB", price: "9"), .init(name: "16TB", price: "19")]
    }
    #expect(try Fixture.ask(ImpossibleCapacity(), fake).answer == .hit)
  }
}
