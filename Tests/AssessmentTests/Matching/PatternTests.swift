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

  @Test(
    "a phrase is folded, and a star at an end lets the word go on",
    arguments: [
      ("Réplica", "replica", true, true), ("*watch", "watch", false, true), ("watch*", "watch", true, false),
      ("*仿*", "仿", false, false), ("高仿", "高仿", false, false), ("№1", "no1", true, true),
    ])
  func phrases(_ row: (String, String, Bool, Bool)) throws {
    let pattern = try #require(Pattern(phrase: row.0))
    #expect(String(decoding: pattern.text, as: UTF8.self) == row.1 && pattern.length == pattern.text.count)
    #expect(pattern.boundaryBefore == row.2 && pattern.boundaryAfter == row.3)
  }

  @Test("nothing, or more than any phrase has, is no phrase", arguments: ["", "*", "**", "\u{200B}"])
  func empty(_ text: String) {
    #expect(Pattern(phrase: text) == nil)
    #expect(Pattern(phrase: String(repeating: "a", count: 201)) == nil)
  }

  @Test("boundaries leave the expression, and alternatives stay together")
  func boundaries() {
    let pattern = Pattern(expression: "\\bfake|copy\\b")
    #expect(pattern.boundaryBefore && pattern.boundaryAfter)
    #expect(String(decoding: pattern.text, as: UTF8.self) == "(?:fake|copy)")
    let bare = Pattern(expression: "Копия[0-9]")
    #expect(!bare.boundaryBefore && !bare.boundaryAfter && bare.needsCharacters)
  }

  @Test(
    "a group at the end that may be absent goes, and no other",
    arguments: [
      ("fakes?( or (copies|fakes))*", "fakes?"), ("a(b)?(c)*", "a"), ("(a)?", "(a)?"), ("a(b)", "a(b)"),
      ("a\\(b\\)?", "a\\(b\\)?"), ("a([)])?", "a([)])?"), ("", ""), (")*", ")*"), ("a)*", "a)*"),
    ])
  func optional(_ row: (String, String)) { #expect(Pattern.withoutOptionalEnd(row.0) == row.1) }

  @Test("its flags bring back all that finding needs")
  func flags() {
    for pattern in [
      Pattern(expression: "\\ba[^\\n]{0,40}b"), Pattern(expression: "x\\b", wantsStart: false),
    ] {
      var pattern = pattern
      for _ in 0..<2 {
        let back = Pattern(flags: pattern.flags, length: 3, text: [])
        #expect(back.flags == pattern.flags && back.length == 3 && back.text.isEmpty)
        pattern.giveUpStart()
      }
    }
  }
}
