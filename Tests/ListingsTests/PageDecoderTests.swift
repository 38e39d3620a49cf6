import CaseModel
import Listings
import Testing

@Suite("Encodings")
struct PageDecoderTests {
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

  private func page(_ name: String, _ front: String) -> [UInt8] {
    guard let row = EncodedTexts.all.first(where: { $0.name == name }) else { return [] }
    return Array("\(front)<h1>".utf8) + EncodedTexts.bytes(row.bytes) + Array("</h1><p>25 EUR</p>".utf8)
  }

  @Test("are read by their names, wherever these stand", arguments: EncodedTexts.all.map(\.name))
  func declared(_ name: String) {
    let text = EncodedTexts.all.first { $0.name == name }?.text
    #expect(title(page(name, ""), "text/html; charset=\(name)") == text, "header")
    #expect(title(page(name, ""), "text/html;charset=\"\(name.uppercased())\"") == text, "header in quotes")
    #expect(title(page(name, "<meta charset='\(name)'>"), nil) == text, "meta")
    #expect(
      title(page(name, "<META content='text/html; charset=\(name)' http-equiv=Content-Type>"), "text/html")
        == text, "http-equiv")
    #expect(
      title(page(name, "<meta charset=utf-8>"), "text/html; charset=\(name)") == text,
      "the header comes first")
  }

  @Test("that nobody names are guessed from a line of text", arguments: EncodedTexts.undeclared.indices)
  func guessed(_ index: Int) {
    let row = EncodedTexts.undeclared[index]
    let body = Array("<h1>".utf8) + EncodedTexts.bytes(row.bytes) + Array("</h1><p>25 EUR</p>".utf8)
    #expect(title(body, nil) == row.text)
    #expect(title(body, "text/html; charset=utf-8") == row.text, "whatever is declared")
  }

  @Test("of a byte-order mark come before every declaration")
  func mark() {
    let body = [0xEF, 0xBB, 0xBF] + Array("<meta charset=windows-1251><h1>Größe</h1>".utf8)
    #expect(title(body, "text/html; charset=shift_jis") == "Größe")
  }

  @Test(
    "that do not exist, or are cut, lose no page",
    arguments: ["klingon", "utf-7", "", "x-user-defined", "utf-8\u{0}", "../../etc/passwd"])
  func unknown(_ name: String) {
    #expect(title(Array("<h1>Größe</h1>".utf8), "text/html; charset=\(name)") == "Größe")
    #expect(title(Array("<h1>Lamp</h1><p>Gr\u{F6}".utf8) + [0xC3], "text/html; charset=\(name)") == "Lamp")
  }
}
