import CaseModel
import Testing

@testable import Assessment

@Suite("Expressions are loosened for speed, and hold what they say")
struct PatternTests {
  @Test(
    "long gaps lose their count, everything else stays",
    arguments: [
      ("ingredients[^\\n]{0,80}(beef|pork)", "ingredients[^\\n]*(beef|pork)"),
      ("a.{0,40}b.{1,3}c", "a.*b.{1,3}c"),
      ("a[^.]{5,60}b", "a[^.]*b"),
      ("a\\.{0,40}b", nil), ("a[.]{0,40}b", nil), ("[^.]{0,19}b", nil), ("a{0,40}", nil),
      ("(a[^b]{0,40},){4}c", nil), ("(a[^b]{0,40},)?c", "(a[^b]*,)?c"),
      ("a[^]{0,40}]b", nil),
      ("a[^\\]]{0,40}b", "a[^\\]]*b"),
    ])
  func loosened(_ exact: String, _ wanted: String?) {
    #expect(Pattern.coarse(Array(exact.utf8)).map { String(decoding: $0, as: UTF8.self) } == wanted)
  }

  @Test(
    "no negated class reaches into the next text",
    arguments: [
      ("a[^.]{0,9}b", "a[^\\x01.]{0,9}b"), ("[^\\n]", "[^\\x01\\n]"), ("[.^]x", "[.^]x"),
      ("\\[^.]", "\\[^.]"),
      ("[^", "[^"),
    ])
  func parted(_ written: String, _ wanted: String) { #expect(Pattern.withinOneText(written) == wanted) }

  @Test(
    "what could cross a line's end is known",
    arguments: [
      ("a[^.\\n]{0,9}b c", true), ("a.{0,40}b", true), ("a[^.]b", false), ("a\\sb", false),
      ("a[\\sx]b", false),
      ("a\\Wb", false), ("[a-z]\\d\\b", true),
    ])
  func lines(_ expression: String, _ wanted: Bool) {
    #expect(Pattern.staysInLine(Array(expression.utf8)) == wanted)
  }

  @Test("a loosened expression hits where the exact one does, and nowhere else")
  func exact() throws {
    var pattern = Pattern(expression: "\\bingredients[^.\\n]{0,40}\\b(beef|pork)\\b")
    pattern.giveUpStart()
    #expect(pattern.isCoarse && !pattern.wantsStart)
    let finder = HitFinder(patterns: [pattern], database: try PatternDatabase([pattern], cacheFile: nil))
    func found(_ text: String) -> [String] {
      let listing = ListingText(Fixture.listing("Plain goods") { $0.description = text })
      return finder.hits(in: listing).map { String(decoding: listing.source[$0.range], as: UTF8.self) }
    }
    #expect(found("Ingredients: water, salt, beef") == ["Ingredients: water, salt, beef"])
    #expect(found("Ingredients: water. No beef") == [])
    #expect(found("Ingredients: " + String(repeating: "water, ", count: 9) + "beef") == [])
    #expect(found("Ingredients: " + String(repeating: "beefy ", count: 3)) == [])
  }

  @Test("a flood of words does not hide the one that counts")
  func flood() throws {
    var pattern = Pattern(expression: "first[^\\n]{0,20}second")
    pattern.giveUpStart()
    let finder = HitFinder(patterns: [pattern], database: try PatternDatabase([pattern], cacheFile: nil))
    let text = "first " + String(repeating: "second and a good deal of words ", count: 1500) + "first second"
    #expect(finder.hits(in: ListingText(Fixture.listing("Plain goods") { $0.description = text })).count > 1)
  }
}
