import CaseModel
import Testing

@Suite("What is kept of earlier snapshots")
struct ListingTraceTests {
  private static func trace(_ title: String, _ seconds: Int64) -> ListingTrace {
    var listing = Listing()
    listing.title = title
    return ListingTrace(listing, fetchedAt: Timestamp(seconds: seconds), signature: nil)
  }

  @Test("The same again is counted, something else gets its own line")
  func counted() {
    var traces: [ListingTrace] = []
    traces.add(Self.trace("a", 1))
    traces.add(Self.trace("a", 2))
    traces.add(Self.trace("a", 2))
    traces.add(Self.trace("b", 3))
    #expect(traces.map(\.title) == ["a", "b"])
    #expect(traces.map(\.times) == [2, 1])
    #expect(traces[0].fetchedAt == Timestamp(seconds: 1) && traces[0].lastSeenAt == Timestamp(seconds: 2))
  }

  @Test("The first and the nine last are kept")
  func bounded() {
    var traces: [ListingTrace] = []
    for index in 0..<30 { traces.add(Self.trace("t\(index)", Int64(index))) }
    #expect(traces.count == 10 && traces.first?.title == "t0" && traces.last?.title == "t29")
  }
}
