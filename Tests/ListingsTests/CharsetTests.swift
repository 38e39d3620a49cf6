import Testing

@testable import Listings

@Suite("Character sets by the names that pages give them")
struct CharsetTests {
  @Test(
    "as browsers know them",
    arguments: [
      ("UTF-8", "utf-8"), (" utf8 ", "utf-8"), ("ISO-8859-1", "windows-1252"), ("latin1", "windows-1252"),
      ("Windows-1251", "windows-1251"), ("GB2312", "gb18030"),
      ("Shift_JIS", "cp932"), ("EUC-KR", "cp949"), ("koi8-r", "koi8-r"), ("utf-16", "utf-16le"),
      ("iso-8859-2", "iso-8859-2"),
    ])
  func canonical(row: (String, String)) { #expect(Charset.canonical(row.0) == row.1) }

  @Test(
    "what names none, and what no browser reads: a page would say other things to Docket than to buyers",
    arguments: [
      "", "none", "utf-9", "../../x", "utf-8//IGNORE", "лампа", "a b", "utf-7", "UTF7", "unicode-1-1-utf-7",
      "ibm037", "EBCDIC-US", "cp037", "ibm500", "ucs-4",
    ])
  func unknown(name: String) { #expect(Charset.canonical(name) == nil) }

  @Test("a body fits an encoding when nearly all of it converts")
  func fits() {
    let text = Array("Größe und Höhe der Möbel, für Büros".utf8)
    #expect(Charset.fits(text, "utf-8") && !Charset.fits([0xC3, 0x28, 0xFF, 0xFE, 0x80], "utf-8"))
    #expect(!Charset.fits(Array("plain".utf8), "utf-8"))
    #expect(Charset.isMultiByte("cp932") && !Charset.isMultiByte("windows-1252"))
  }
}
