import CaseModel
import Testing

@testable import Pipeline

@Suite("A listing that changed")
struct ListingEditTests {
  private let first = Timestamp(seconds: 1_000_000)
  private let second = Timestamp(seconds: 1_100_000)

  private func trace(_ title: String, _ price: String, at moment: Timestamp) -> ListingTrace {
    var listing = Listing()
    listing.title = title
    listing.price = price
    listing.currency = "EUR"
    return ListingTrace(listing, fetchedAt: moment, signature: nil)
  }

  private func snapshot(_ offset: Int64, at moment: Timestamp) -> Snapshot {
    Snapshot(
      fetchedAt: moment, url: "https://a.example/1", status: 200, sha256: "00", warc: "a.warc.gz",
      offset: offset)
  }

  private func filed() -> Case {
    var one = Case(
      id: "c-0011223344556677", bucket: .review, category: .counterfeit,
      subject: Subject(kind: .listing, key: "a.example/1", url: "https://a.example/1"), reports: [])
    one.snapshots = [snapshot(0, at: first)]
    return one
  }

  @Test func `is told with what changed, once a snapshot`() throws {
    let before = [trace("Kettle", "10.00", at: first)]
    let now = trace("Kettle", "18.90", at: second)
    let edit = try #require(
      ListingEdit(filed(), earlier: before, now: now, snapshot: snapshot(9, at: second)))
    let entry = edit.entry(at: second, by: "docket run", assessment: nil)
    #expect(entry.event == "listing-edited" && entry.from == nil && entry.to == nil)
    #expect(entry.reason == "changed since 1970-01-12: price 10.00 EUR → 18.90 EUR")
    #expect(ListingEdit(filed(), earlier: before, now: now, snapshot: snapshot(0, at: second)) == nil)
    #expect(ListingEdit(filed(), earlier: before, now: now, snapshot: nil) == nil)
  }

  @Test func `is not told where it shows the same, or was not seen before`() {
    let same = trace("Kettle", "10.00", at: second)
    #expect(
      ListingEdit(
        filed(), earlier: [trace("Kettle", "10.00", at: first)], now: same, snapshot: snapshot(9, at: second))
        == nil)
    #expect(ListingEdit(filed(), earlier: [], now: same, snapshot: snapshot(9, at: second)) == nil)
  }
}
