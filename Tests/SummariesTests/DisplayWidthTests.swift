import Testing

@testable import Summaries

@Suite("Texts take their columns on a terminal, and are cut to fit")
struct DisplayWidthTests {
  @Test(
    "columns",
    arguments: [
      ("abc", 3), ("高仿", 4), ("лампа", 5), ("e\u{301}", 1), ("👍", 2), ("한국", 4), ("ｱ", 1), ("Ａ", 2), ("", 0),
      ("a\u{200D}b", 2),
    ])
  func of(row: (String, Int)) { #expect(DisplayWidth.of(row.0) == row.1) }

  @Test(
    "whatever the text and the width, what is cut fits",
    arguments: [
      "plain text that goes on", "高仿手表高仿手表高仿手表", "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", "👍👍👍👍👍👍",
    ])
  func fits(text: String) {
    for width in -2...30 {
      for utf8 in [true, false] {
        for cut in [
          DisplayWidth.fit(text, width, utf8: utf8), DisplayWidth.fitMiddle(text, width, utf8: utf8),
        ] {
          #expect(DisplayWidth.of(cut) <= max(0, width), "\(cut) in \(width)")
        }
      }
    }
    #expect(DisplayWidth.fit(text, 99) == text && DisplayWidth.fitMiddle(text, 99) == text)
  }

  @Test("an address keeps both its ends")
  func middle() {
    let cut = DisplayWidth.fitMiddle("aliexpress.com/item/1005001234567", 20)
    #expect(
      cut.hasPrefix("ali") && cut.hasSuffix("1234567") && cut.contains("…") && DisplayWidth.of(cut) == 20)
  }

  @Test("padding fills to the width and never cuts")
  func pads() {
    #expect(DisplayWidth.pad("高", 4) == "高  " && DisplayWidth.padLeft("高", 4) == "  高")
    #expect(DisplayWidth.pad("abc", 2) == "abc" && DisplayWidth.padLeft("abc", -1) == "abc")
  }

  @Test("lines break at spaces, and a longer word is cut")
  func wrap() {
    #expect(DisplayWidth.wrap("one two three", 7) == ["one two", "three"])
    #expect(DisplayWidth.wrap("abcdefghij k", 5) == ["abcd…", "k"])
    #expect(DisplayWidth.wrap("  ", 5) == [] && DisplayWidth.wrap("高仿 手表", 5) == ["高仿", "手表"])
  }
}
