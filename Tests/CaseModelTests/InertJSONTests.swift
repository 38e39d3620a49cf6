import CaseModel
import Foundation
import Testing

@Suite("JSON for people's eyes")
struct InertJSONTests {
  @Test(
    "hides nothing, and stays the same value",
    arguments: [
      "plain", "Größe 寸 😀", "\u{202E}gnp", "a\u{200B}b", "\u{9B}31m", "\u{7F}", "\u{FEFF}x",
      "\u{E0041}\u{E007F}",
      "\u{2066}x\u{2069}", "\u{10FFFF}", "\u{AD}", "é\u{301}", "\u{61C}",
    ])
  func escapes(_ text: String) throws {
    let json = InertJSON.escape(JSONValue.object(["a": .string(text)]).compact)
    let back = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
    #expect(back["a"] == text)
    let acting = json.unicodeScalars.filter { scalar in
      scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
    }
    #expect(acting.isEmpty)
  }

  @Test("leaves bytes that are no UTF-8 as they are")
  func damaged() {
    for bytes: [UInt8] in [[0xC2], [0xE2, 0x80], [0xF3, 0xA0, 0x81], [0xFF, 0x80], [0x22, 0x80, 0x22]] {
      #expect(InertJSON.escape(bytes) == bytes)
    }
  }
}
