import CaseModel
import Testing

@testable import Summaries

@Suite("The facts of a case can be kept and read back")
struct CaseFactsTests {
  @Test("as they were, for every sample and every hostile text")
  func roundTrip() {
    let cases = SampleCases.all + PayloadTests.payloads.map(PayloadTests.hostileCase)
    for one in cases {
      let facts = CaseFacts(one, pseudonyms: Pseudonym(key: [1]))
      let bytes = facts.bytes
      #expect(bytes.withUnsafeBytes { CaseFacts(bytes: $0) } == facts)
    }
  }

  @Test("and nothing is made of bytes that were cut or changed, whatever they say")
  func hostile() {
    let bytes = CaseFacts(SampleCases.explained, pseudonyms: Pseudonym(key: [1])).bytes
    for length in 0..<bytes.count {
      #expect(bytes[..<length].withUnsafeBytes { CaseFacts(bytes: $0) } == nil)
    }
    var generator = Shuffler(state: 5)
    for _ in 0..<2000 {
      var changed = bytes
      for _ in 0..<3 {
        changed[Int.random(in: 0..<changed.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      _ = changed.withUnsafeBytes { CaseFacts(bytes: $0) }
    }
  }

  @Test("a summary of facts is the summary of their cases, and holds no reporter's name")
  func sameSummary() {
    var builder = SummaryBuilder(
      span: SummarySpan(period: GoldenTests.summary.period), asOf: SampleCases.now,
      pseudonyms: Pseudonym(key: Array("test".utf8)))
    for one in SampleCases.all {
      let facts = CaseFacts(one, pseudonyms: Pseudonym(key: Array("test".utf8)))
      #expect(!String(decoding: facts.bytes, as: UTF8.self).contains("who@example.org"))
      builder.add(facts)
    }
    #expect(builder.finish().reporters == GoldenTests.summary.reporters)
  }

  @Test("a change of the listing is what a rule or the history names, or that it is gone")
  func changes() {
    var made = SampleCases.make(1, .counterfeit, .review, days: 3)
    #expect(ListingChange(made) == nil)
    made.history.append(HistoryEntry(at: SampleCases.daysAgo(1), event: "listing-edited", by: "docket run"))
    #expect(ListingChange(made)?.kind == .edited)
    made.assessment?.signals.append(
      Signal(rule: "listing-swapped", category: .searchCheating, weight: 3, field: "title", excerpt: ""))
    #expect(ListingChange(made)?.kind == .swapped)
    var gone = SampleCases.make(2, .counterfeit, .gone, days: 3)
    #expect(ListingChange(gone) == nil)
    gone.listing = Listing()
    #expect(ListingChange(gone)?.kind == .vanished)
  }
}
