import Assessment
import CaseModel
import Testing

@testable import Pipeline

@Suite("A seller's other listings are known from cases filed earlier")
struct SellerNeighboursTests {
  private let title = "folding travel kettle of silicone with two plugs and a cotton bag"

  private func withTrace(_ one: Case) -> Case {
    var one = one
    guard let listing = one.listing else { return one }
    one.traces = [ListingTrace(listing, fetchedAt: RuledTree.now, signature: ListingSignature.of(listing))]
    return one
  }

  private func reading(_ one: Case) -> (cases: [Case], reading: PageReading) {
    (cases: [one], reading: PageReading(state: .read, listing: one.listing))
  }

  @Test("those of the index and of this run, filed before, and never the listing itself")
  func earlier() throws {
    let first = withTrace(RuledTree.made(1, title, .review, daysAgo: 9))
    let other = withTrace(RuledTree.made(2, title, .review, seller: "Another", daysAgo: 9))
    let later = withTrace(RuledTree.made(3, title, .review, daysAgo: 1))
    let pending = withTrace(RuledTree.made(4, title, .review, daysAgo: 8))
    let tree = try RuledTree(cases: [first, other, later])
    let own = RuledTree.made(5, title, .review, daysAgo: 5)
    let neighbours = try SellerNeighbours(store: tree.store(), pending: [pending], reading: [reading(own)])
    #expect(neighbours.of(own, reading(own).reading).map(\.caseID).sorted() == [first.id, pending.id])
    let early = RuledTree.made(6, title, .review, daysAgo: 30)
    #expect(neighbours.of(early, reading(early).reading).isEmpty)
  }

  @Test("of two of one batch the later one sees the earlier, whatever their order")
  func batch() throws {
    let one = RuledTree.made(1, title, .review, daysAgo: 2)
    let two = RuledTree.made(2, title, .review, daysAgo: 1)
    let tree = try RuledTree()
    for order in [[one, two], [two, one]] {
      let neighbours = try SellerNeighbours(store: tree.store(), pending: [], reading: order.map(reading))
      #expect(neighbours.of(one, reading(one).reading).isEmpty)
      #expect(neighbours.of(two, reading(two).reading).map(\.caseID) == [one.id])
    }
  }

  @Test("a page that names no seller has no neighbours")
  func nobody() throws {
    var one = RuledTree.made(1, title, .review)
    one.listing?.seller = nil
    let tree = try RuledTree(cases: [withTrace(RuledTree.made(2, title, .review, daysAgo: 9))])
    let neighbours = try SellerNeighbours(store: tree.store(), pending: [], reading: [reading(one)])
    #expect(neighbours.of(one, reading(one).reading).isEmpty)
  }
}
