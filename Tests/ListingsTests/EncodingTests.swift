import CaseModel
import Listings
import Testing

@Suite("Encodings")
struct EncodingTests {
  /// `<h1>Лампа настольная белая</h1>` in windows-1251.
  private let cyrillic: [UInt8] =
    Array("<h1>".utf8) + [
      0xCB, 0xE0, 0xEC, 0xEF, 0xE0, 0x20, 0xED, 0xE0, 0xF1, 0xF2, 0xEE, 0xEB, 0xFC, 0xED, 0xE0, 0xFF, 0x20,
      0xE1, 0xE5, 0xEB, 0xE0, 0xFF,
    ]
    + Array("</h1><p>2 <b>EUR</b>".utf8)

  private func title(_ bytes: [UInt8], _ type: String?) -> String? {
    ListingReader(profiles: []).read(Pages.page(bytes: bytes, type: type)).listing.title
  }

  @Test(
    "come from the header, the page, or a guess",
    arguments: ["text/html; charset=windows-1251", "text/html", "text/html; charset=utf-8"])
  func cyrillicPage(_ type: String) {
    #expect(title(cyrillic, type) == "Лампа настольная белая")
  }

  @Test("that are wrongly declared are noticed")
  func wrong() {
    let page = Pages.page(bytes: Array("<meta charset=windows-1251><h1>Größe</h1>".utf8), type: nil)
    let listing = ListingReader(profiles: []).read(page).listing
    #expect(listing.title == "Größe")
    #expect(listing.contradictions.contains { $0.field == "encoding" && $0.other == "windows-1251" })
  }

  @Test("of 16 bits are read with and without a mark")
  func wide() {
    let text = "<h1>Größe 漢字</h1><p>some more of the text</p>"
    let little = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(title([0xFF, 0xFE] + little, nil) == "Größe 漢字")
    #expect(title([0xFE, 0xFF] + big, nil) == "Größe 漢字")
    #expect(title(little, "text/html; charset=utf-16le") == "Größe 漢字")
  }

  @Test(
    "of Asia are read by their names",
    arguments: [
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA] as [UInt8], "日本語"),
      ("gb2312", [0xD6, 0xD0, 0xCE, 0xC4], "中文"),
      ("euc-kr", [0xC7, 0xD1, 0xB1, 0xDB], "한글"), ("big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"),
      ("iso-8859-2", [0xB1, 0xE6, 0xEA], "ąćę"),
    ])
  func asia(_ name: String, _ bytes: [UInt8], _ text: String) {
    let page = Array("<meta charset=\(name)><h1>".utf8) + bytes + Array("</h1>".utf8)
    #expect(title(page, nil) == text)
  }
}
