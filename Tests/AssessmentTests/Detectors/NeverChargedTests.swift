import CaseModel
import Testing

@testable import Assessment

@Suite("A struck-out price that was never charged")
struct NeverChargedTests {
  private static let day: Int64 = 86_400

  private static func ask(_ prices: [(day: Int64, price: String, times: Int)], now: Int64 = 60) throws
    -> Finding
  {
    let listing = Fixture.listing("Lamp") {
      $0.price = "20.00"
      $0.listPrice = "59.00"
      $0.currency = "EUR"
    }
    var input = Fixture.input(listing)
    input.now = Timestamp(seconds: now * day)
    input.earlier = prices.map { row in
      var before = listing
      before.price = row.price
      var trace = ListingTrace(before, fetchedAt: Timestamp(seconds: row.day * day), signature: nil)
      trace.times = row.times
      return trace
    }
    return NeverCharged().examine(
      Examination(input, listing, try Fixture.shared.get()), options: RuleOptions())
  }

  @Test("Three snapshots over two weeks that never come near it say so, with the amounts")
  func never() throws {
    let finding = try Self.ask([(1, "21.00", 2), (20, "19.00", 1)])
    #expect(finding.answer == .hit)
    #expect(finding.excerpt.contains("59,00 €") && finding.excerpt.contains("21,00 €"))
  }

  @Test("It was charged once: a miss; too few or too young snapshots: unknown")
  func others() throws {
    #expect(try Self.ask([(1, "59.00", 1), (20, "19.00", 2)]).answer == .miss)
    #expect(try Self.ask([(1, "20.00", 2)]).answer == .unknown)
    #expect(try Self.ask([(55, "20.00", 5)]).answer == .unknown)
    #expect(try Self.ask([]).answer == .unknown)
  }
}
