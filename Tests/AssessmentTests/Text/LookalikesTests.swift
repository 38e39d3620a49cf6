import Testing

@testable import Assessment

@Suite("Letters are read as the Latin ones that they look like")
struct LookalikesTests {
  private func latin(_ text: String) -> String {
    String(
      decoding: text.unicodeScalars.map { Lookalikes.latin($0.value) ?? UInt8(ascii: "?") }, as: UTF8.self)
  }

  @Test(
    "Cyrillic and Greek by hand, others by Unicode's table",
    arguments: [("асеорхуѕіј", "aceopxysij"), ("αβνορτυχ", "abvoptux"), ("вкмнтг", "bkmhtr"), ("օ", "o")])
  func letters(_ row: (String, String)) { #expect(latin(row.0) == row.1) }

  @Test(
    "Latin letters, signs and East Asian writing look like nothing else",
    arguments: ["a", "7", "高", "한", "€", " "])
  func none(_ text: String) { #expect(latin(text) == "?") }

  @Test("Loose likenesses are no strict ones")
  func strict() {
    #expect("асеорх".unicodeScalars.allSatisfy { Lookalikes.isStrict($0.value) })
    #expect("гпияωλπ".unicodeScalars.allSatisfy { !Lookalikes.isStrict($0.value) })
  }

  @Test("The way back leads to a letter that looks Latin again")
  func back() {
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      guard let cyrillic = Lookalikes.cyrillic(letter) else { continue }
      #expect(Lookalikes.latin(cyrillic) == letter)
    }
    #expect(Lookalikes.cyrillic(UInt8(ascii: "q")) == nil)
  }

  @Test("No number of a character is too large to ask")
  func hostile() {
    for value in [UInt32(0xD800), 0xFFFF, 0x10FFFF, 0x110000, .max] { _ = Lookalikes.latin(value) }
    #expect(Lookalikes.latin(0x10FFFF) == nil)
  }
}
