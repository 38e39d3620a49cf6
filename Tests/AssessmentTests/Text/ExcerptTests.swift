import CaseModel
import Testing

@testable import Assessment

@Suite("An excerpt shows the page's own words around a hit, cut between words")
struct ExcerptTests {
  private func around(_ word: String, in text: String) throws -> String {
    let listing = ListingText(Fixture.listing("Title") { $0.description = text })
    let part = try #require(listing.parts.first { $0.field == .description })
    let place = try #require(text.place(of: word)) + part.range.lowerBound
    return Excerpt.around(place..<place + word.utf8.count, in: listing, part: part)
  }

  @Test("A short text is shown whole, without the next one")
  func whole() throws { #expect(try around("replica", in: "a replica watch") == "a replica watch") }

  @Test("A long one is cut between words on either side")
  func cut() throws {
    let text = String(repeating: "before ", count: 30) + "replica" + String(repeating: " behind", count: 30)
    let shown = try around("replica", in: text)
    #expect(shown.hasPrefix("…before") && shown.hasSuffix("behind…") && shown.contains(" replica "))
    #expect(shown.count < 110)
  }

  @Test("Writing of several bytes is never cut within a character")
  func characters() throws {
    let text = String(repeating: "高仿手表", count: 50) + "replica" + String(repeating: "👍🏽é", count: 60)
    let shown = try around("replica", in: text)
    #expect(shown.contains("replica") && !shown.contains("\u{FFFD}"))
  }

  @Test("A hit of any length is bounded")
  func long() throws {
    let hit = String(repeating: "x", count: 50_000)
    #expect(try around(hit, in: hit).count < 800)
  }

  @Test("A place beyond the text shows what there is")
  func outside() throws {
    let listing = ListingText(Fixture.listing("Title"))
    let part = try #require(listing.parts.first)
    #expect(Excerpt.around(900..<950, in: listing, part: part) == "Title")
    #expect(Excerpt.around(0..<0, in: listing, part: part) == "Title")
  }

  @Test(
    "White space is single, and what moves a terminal is gone",
    arguments: [
      ("  a \t\r\n b  ", "a b"), ("a\u{1B}[31mb", "a [31mb"), ("a\u{9B}b", "ab"), ("a\u{7F}b", "a b"),
      ("", ""),
      ("\n\n", ""), ("a\u{2028}b\u{3000}c", "a b c"), ("é👍🏽", "é👍🏽"),
    ])
  func tidy(_ row: (String, String)) { #expect(Excerpt.tidy(row.0) == row.1) }
}
