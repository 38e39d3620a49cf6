import CaseModel
import Testing

@testable import Intake

@Suite("What was found is shown in short, and harmlessly")
struct ExcerptTests {
  @Test(
    "what steers a terminal or an eye is written out",
    arguments: [
      ("a\u{1B}[31m", "a\\u{1b}[31m"), ("a\nb", "a\\u{a}b"), ("\u{202E}abc", "\\u{202e}abc"),
      ("a\u{200B}b", "a\\u{200b}b"),
      ("a\u{2028}b", "a\\u{2028}b"), ("лампа 高 é", "лампа 高 é"), ("", ""), ("\u{7F}", "\\u{7f}"),
      ("\u{FEFF}", "\\u{feff}"),
    ])
  func plain(row: (String, String)) { #expect(Excerpt.plain(row.0) == row.1) }

  @Test("eighty characters and no more")
  func long() {
    #expect(Excerpt.plain(String(repeating: "x", count: 80)).count == 80)
    #expect(Excerpt.plain(String(repeating: "x", count: 81)) == String(repeating: "x", count: 80) + "…")
  }

  @Test("values by their kind")
  func values() {
    #expect(
      Excerpt.value(nil) == "nothing" && Excerpt.value(.null) == "null" && Excerpt.value(true) == "true")
    #expect(
      Excerpt.value(.object(["a": 1, "b": 2])) == "an object with 2 members"
        && Excerpt.value([1]) == "a list of 1")
    #expect(Excerpt.value("x") == "\"x\"" && Excerpt.value(5) == "the number 5")
    #expect(
      Excerpt.byte(0x61) == "'a'" && Excerpt.byte(0x20) == "byte 0x20" && Excerpt.byte(0xFF) == "byte 0xff")
  }
}
