import Testing

@testable import Summaries

@Suite("What must not act is shown, and nothing is dropped")
struct InertTests {
  @Test(
    "on one line of a terminal",
    arguments: [
      ("plain", "plain"), ("a\tb", "a b"), ("a\nb", "a␤b"), ("a\r\nb", "a␤b"), ("a\r\r\nb", "a␤␤b"),
      ("\u{1B}[2J", "\\u{1b}[2J"),
      ("\u{202E}x", "\\u{202e}x"), ("a\u{200B}b", "a\\u{200b}b"), ("\u{9B}", "\\u{9b}"),
      ("лампа 高", "лампа 高"), ("❤\u{FE0F}", "❤"),
      ("a\u{2028}b", "a␤b"), ("\u{E0041}", "\\u{e0041}"), ("\u{FFFE}", "\\u{fffe}"), ("", ""),
    ])
  func terminal(row: (String, String)) { #expect(Inert.terminal(row.0) == row.1) }

  @Test("without UTF-8 all is ASCII, line ends and ellipses too")
  func ascii() {
    #expect(Inert.terminal("é\n高", utf8: false) == "\\u{e9}\\n\\u{9ad8}")
    #expect(Inert.terminal(String(repeating: "é", count: 9), utf8: false, limit: 1) == "\\u{e9}...")
  }

  @Test("a text is cut at its limit, and a tower of marks at three")
  func limits() {
    #expect(Inert.terminal("abcdef", limit: 3) == "abc…" && Inert.terminal("abc", limit: 3) == "abc")
    #expect(Inert.terminal("a" + String(repeating: "\u{300}", count: 50)).unicodeScalars.count == 4)
  }

  @Test("of lines the ends stay, and empty ones behind the text go")
  func lines() {
    #expect(Inert.lines("a\nb\r\n\nc\n \n") == ["a", "b", "", "c"])
    #expect(Inert.lines("") == [] && Inert.lines("\n\n") == [])
    #expect(Inert.lines(String(repeating: "x\n", count: 5_000)).count == 200)
  }

  @Test(
    "a cell that a spreadsheet would run is guarded",
    arguments: ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "＝1", "\u{200B}=1", "\r=1", "\u{3000}＋1"])
  func formulas(text: String) { #expect(Inert.csv(text).replacing("\"", with: "").hasPrefix("'")) }

  @Test(
    "any other cell is its text, in quotes where it must be",
    arguments: [
      ("a", "a"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a;b", "\"a;b\""), ("1-2", "1-2"), ("", ""),
    ])
  func cells(row: (String, String)) { #expect(Inert.csv(row.0) == row.1) }

  @Test("code spans are closed by their own fence, and a pipe parts no cell")
  func markdown() {
    #expect(Inert.markdown("a`b``c") == "```a`b``c```" && Inert.markdown("`x`") == "`` `x` ``")
    #expect(Inert.markdown("a|b") == "`a\\|b`" && Inert.markdown("  ") == "")
  }

  @Test("HTML and JSON hold nothing that acts")
  func formats() {
    #expect(Inert.html("<a href='x'>&\"") == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;")
    #expect(Inert.json("[\"\u{202E}\u{E0041}é\"]") == "[\"\\u202e\\udb40\\udc41é\"]")
  }
}
