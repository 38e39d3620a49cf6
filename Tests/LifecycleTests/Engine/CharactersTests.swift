import CaseModel
import Testing

@testable import Lifecycle

@Suite("Characters of a party's text")
struct CharactersTests {
  private func refused(_ text: String) -> String? { Characters.refusal(text, Scenario.rules.policy)?.what }

  @Test(
    "What is not seen, or turns the text around, is refused by its number",
    arguments: [
      ("a\u{202E}b", "U+202E"), ("a\u{202A}b", "U+202A"), ("a\u{2066}b", "U+2066"), ("a\u{2069}b", "U+2069"),
      ("Pay\u{200B}Pal", "U+200B"), ("Pay\u{200C}Pal", "U+200C"), ("Pay\u{200D}Pal", "U+200D"),
      ("Pay\u{AD}Pal", "U+00AD"), ("\u{FEFF}a", "U+FEFF"), ("a\u{2060}b", "U+2060"), ("a\u{200E}b", "U+200E"),
      ("a\u{E0061}b", "U+E0061"), ("a \u{FE0F}b", "U+FE0F"), ("\u{3164}", "U+3164"), ("a\u{34F}b", "U+034F"),
      ("a\u{2028}b", "U+2028"), ("a\u{0}b", "U+0000"), ("a<b", "U+003C"), ("\u{200D}a", "U+200D"),
      ("سلام\u{202E}", "U+202E"),
    ])
  func hidden(row: (String, String)) throws {
    let what = try #require(refused(row.0))
    #expect(what.contains(row.1))
  }

  @Test(
    "Scripts that need joiners and marks keep them, and so do emoji",
    arguments: [
      "می\u{200C}خواهم", "क्\u{200D}ष", "ශ්\u{200D}රී", "👨\u{200D}👩\u{200D}👧", "❤\u{FE0F}\u{200D}🔥", "❤\u{FE0F}",
      "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "שלום\u{200F}!", "葛\u{E0100}", "你好",
      "line\nnext\tcolumn", "Grüße", "1\u{FE0F}\u{20E3}", "",
    ])
  func seen(text: String) { #expect(refused(text) == nil) }
}
