import Testing

@testable import Assessment

@Suite("Text is folded once, and every byte knows where it stood")
struct FoldedTextTests {
  @Test(
    "Writing that looks the same comes out the same",
    arguments: [
      ("Αdіdаs", "adidas"), ("ＮＩＫＥ", "nike"), ("Réplica", "replica"), ("L\u{200B}V", "lv"),
      ("\u{1D5D6}\u{1D5E2}\u{1D5E3}\u{1D5EC}", "copy"), ("ᴡʜᴀᴛsᴀᴘᴘ", "whatsapp"), ("1️⃣2️⃣", "12"), ("①②", "12"),
      ("реплика", "реплика"), ("peплика", "реплика"), ("a \t\n b", "a b"), ("ЁЛКА", "елка"), ("٣٤", "34"),
      ("Straße", "strasse"), ("İstanbul", "istanbul"), ("手机壳", "手机壳"), ("Guccі", "gucci"), ("e\u{301}", "e"),
      ("Νіkе", "nike"), ("Ηonda", "honda"), ("Υeezy", "yeezy"), ("νans", "vans"),
      ("🅲🅾🅿🆈", "copy"), ("", ""), ("Łódź", "lodz"), ("한국", "한국"), ("ガラス", "ガラス"), ("ｶﾞﾗｽ", "ガラス"),
    ])
  func foldsAlike(_ pair: (String, String)) {
    #expect(FoldedText.string(of: pair.0) == pair.1)
  }

  @Test(
    "Hidden words are read as they were meant",
    arguments: [
      ("w h a t s a p p me", "whatsapp me"), ("c.u.r.a rapid", "cura rapid"), ("i.v.o.r.y", "ivory"),
      ("s1ldenaf1l", "sildenafil"), ("cr@cked l0gs", "cracked logs"),
      ("retrotone [at] example [dot] com", "retrotone@example.com"),
      ("tall(.)example and ann [@] tall (.) com", "tall.example and ann@tall.com"),
      ("plus eight six one three eight 0000 four two one", "+861380000421"),
      ("lumiere-factory . test / sale", "lumiere-factory.test/sale"),
      ("微 信 号", "微信号"), ("t-e-l-e-g-r-a-m", "telegram"), ("НОСА", "hoca"), ("к0каин", "кокаин"),
      ("восемь девятьсот шестнадцать сто двадцать три сорок пять", "891612345"),
      ("zero six douze trente-quatre cinquante-six", "06123456"),
    ])
  func unhides(_ pair: (String, String)) {
    let view = FoldedText(pair.0.utf8).deobfuscated(one: UInt8(ascii: "i"))
    #expect(view.map { String(decoding: $0.text.bytes, as: UTF8.self) } == pair.1)
  }

  @Test(
    "Ordinary writing hides nothing",
    arguments: ["iPhone 15 Pro, 5G, USB 3.0", "sizes s m l", "me@shop.com", "18V-55 set"])
  func ordinary(_ text: String) {
    #expect(FoldedText(text.utf8).deobfuscated(one: UInt8(ascii: "i")) == nil)
  }

  @Test("Any bytes at all are folded without a fault, and places stay inside the source")
  func hostile() {
    var state: UInt64 = 42
    for length in [0, 1, 7, 64, 513, 4000] {
      for _ in 0..<40 {
        let bytes = (0..<length).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return UInt8(truncatingIfNeeded: state >> 33)
        }
        let folded = FoldedText(bytes)
        #expect(folded.bytes.count == folded.origin.count)
        #expect(folded.origin.allSatisfy { $0 >= 0 && $0 < max(1, length) })
        #expect(String(validating: folded.bytes, as: UTF8.self) != nil)
        _ = folded.deobfuscated(one: UInt8(ascii: "l"))
      }
    }
  }

  @Test("A thousand combining marks on one letter are bounded")
  func zalgo() {
    let folded = FoldedText(("a" + String(repeating: "\u{0300}", count: 5000) + " replica").utf8)
    #expect(String(decoding: folded.bytes, as: UTF8.self) == "a replica")
  }
}
