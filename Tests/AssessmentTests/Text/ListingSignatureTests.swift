import CaseModel
import Testing

@testable import Assessment

@Suite("Listings with nearly the same words have nearly the same signature")
struct ListingSignatureTests {
  @Test(
    "Likeness falls with the words that differ, in writings with and without spaces",
    arguments: [
      ("wooden toy train with rails and bridge for children from three years", 3, 0.35...0.85),
      ("儿童木制玩具火车轨道套装带桥梁和车站适合三岁以上的孩子", 3, 0.5...0.95),
    ])
  func likeness(_ text: String, _ changed: Int, _ range: ClosedRange<Double>) throws {
    let own = try #require(ListingSignature.of(Fixture.listing(text)))
    #expect(ListingSignature.likeness(own, own) == 1)
    let other = try #require(ListingSignature.of(Fixture.listing(text + " 全新 new stock")))
    let likeness = try #require(ListingSignature.likeness(own, other))
    #expect(range.contains(likeness), "\(likeness)")
    let foreign = try #require(
      ListingSignature.of(
        Fixture.listing("stainless steel garden hose nozzle with eight patterns for lawn and car")))
    #expect(try #require(ListingSignature.likeness(own, foreign)) < 0.2)
  }

  @Test("Too few words, or what is no signature, are compared with nothing")
  func hostile() {
    #expect(ListingSignature.of(Fixture.listing("two words")) == nil)
    #expect(ListingSignature.likeness("", "zz") == nil)
  }

  @Test("Case, accents, signs and hidden letters change nothing; the order of words does")
  func folded() throws {
    let text = "wooden toy train with rails and bridge"
    let own = try #require(ListingSignature.of(Fixture.listing(text)))
    #expect(own.count == 128 && own.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) })
    #expect(ListingSignature.of(Fixture.listing("WOODEN toy, traín — with ｒａｉｌｓ & and bridge!")) == own)
    #expect(ListingSignature.of(Fixture.listing("bridge and rails with train toy wooden")) != own)
  }

  @Test("The signature is the same on every machine and in every run")
  func stable() {
    let listing = Fixture.listing("one two three four five six seven")
    #expect(ListingSignature.of(listing) == ListingSignature.of(listing))
  }

  @Test("Likeness is the same both ways, and compares no signature of another length")
  func symmetric() throws {
    let one = try #require(ListingSignature.of(Fixture.listing("red oak table with four chairs and a bench")))
    let other = try #require(
      ListingSignature.of(Fixture.listing("red oak table with four chairs and a lamp")))
    #expect(ListingSignature.likeness(one, other) == ListingSignature.likeness(other, one))
    #expect(ListingSignature.likeness(one, String(other.dropLast())) == nil)
    #expect(ListingSignature.likeness(one, String(repeating: "é", count: 64)) == 0)
  }

  @Test("Endless texts are read so far and no further")
  func long() throws {
    let words = (0..<2000).map { "word\($0)" }.joined(separator: " ")
    let one = ListingSignature.of(Fixture.listing("lamp") { $0.description = words })
    let other = ListingSignature.of(
      Fixture.listing("lamp") { $0.description = words + " and much more of it" })
    #expect(one == other && one != nil)
  }
}
