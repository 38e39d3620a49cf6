import CaseModel
import Testing

@testable import Intake

@Suite("Strict JSON")
struct StrictJSONTests {
  @Test(
    "refuses what RFC 8259 forbids, and says why",
    arguments: [
      ("", "json-truncated"), (" ", "json-truncated"), ("[1,]", "json-syntax"), ("{\"a\":1,}", "json-syntax"),
      ("[,1]", "json-syntax"), ("[1,,2]", "json-syntax"), ("{\"a\" 1}", "json-syntax"),
      ("{a:1}", "json-syntax"),
      ("{'a':1}", "json-syntax"), ("{1:1}", "json-syntax"), ("[1 2]", "json-syntax"),
      ("[1", "json-truncated"),
      ("{\"a\":1", "json-truncated"), ("{\"a\"", "json-truncated"), ("\"abc", "json-truncated"),
      ("\"\\", "json-truncated"), ("\"\\u12", "json-truncated"), ("01", "json-syntax"),
      ("-", "json-truncated"),
      ("+1", "json-syntax"), (".5", "json-syntax"), ("1.", "json-truncated"), ("1.e5", "json-syntax"),
      ("1e", "json-truncated"), ("1e+", "json-truncated"), ("0x10", "json-syntax"), ("-01", "json-syntax"),
      ("NaN", "json-syntax"), ("Infinity", "json-syntax"), ("-Infinity", "json-syntax"),
      ("True", "json-syntax"),
      ("tru", "json-syntax"), ("nul", "json-syntax"), ("nulll", "json-syntax"), ("1 2", "json-syntax"),
      ("{}{}", "json-syntax"), ("[]]", "json-syntax"), ("[}", "json-syntax"), ("{]", "json-syntax"),
      ("\"a\tb\"", "json-syntax"), ("\"a\nb\"", "json-syntax"), ("\"a\u{0}b\"", "json-syntax"),
      ("\"\\x41\"", "json-syntax"), ("\"\\'\"", "json-syntax"), ("\"\\u00G0\"", "json-syntax"),
      ("\"\\uD800\"", "json-surrogate"), ("\"\\uDC00\"", "json-surrogate"),
      ("\"\\uD800\\u0041\"", "json-surrogate"),
      ("\"\\uD800\\uD800\"", "json-surrogate"), ("\"\\uDBFFx\"", "json-surrogate"),
      ("{\"a\":1,\"a\":2}", "json-duplicate-key"), ("{\"a\":1,\"\\u0061\":2}", "json-duplicate-key"),
      ("{\"o\":{\"b\":1,\"b\":1}}", "json-duplicate-key"), ("// x\n1", "json-syntax"),
      ("/* */1", "json-syntax"),
      ("[1]\u{0}", "json-syntax"), ("\u{FEFF}1", "json-syntax"), ("\u{A0}1", "json-syntax"),
      ("\u{C}1", "json-syntax"),
    ])
  func refuses(text: String, code: String) {
    #expect(self.code(of: Array(text.utf8)) == code)
  }

  private func code(of bytes: [UInt8]) -> String? {
    do throws(StrictJSON.Failure) {
      _ = try StrictJSON.parse(bytes)
      return nil
    } catch { return error.code }
  }

  @Test(
    "refuses bytes that are no UTF-8",
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0x80, 0x22], [0x22, 0x61, 0xC3, 0x22],
      [0x22, 0x5C, 0x6E, 0xFE, 0x22],
    ] as [[UInt8]])
  func refusesBadUTF8(bytes: [UInt8]) {
    #expect(code(of: bytes) == "json-utf8")
    #expect(code(of: [0x7B] + bytes + [0x3A, 0x31, 0x7D]) == "json-utf8")
  }

  @Test("reads what RFC 8259 allows")
  func reads() throws {
    #expect(try StrictJSON.parse(" [ ] ") == .array([]))
    #expect(try StrictJSON.parse("{ }") == .object([]))
    #expect(try StrictJSON.parse("null") == .null)
    #expect(
      try StrictJSON.parse("[-0,1e5,1E-5,12345678901234567890,18.90]")
        == .array([
          .number("-0"), .number("1e5"), .number("1E-5"), .number("12345678901234567890"), .number("18.90"),
        ]))
    #expect(
      try StrictJSON.parse(#""\"\\\/\b\f\n\r\tA\u00e9\uD83D\uDE00é😀""#)
        == .string("\"\\/\u{8}\u{C}\n\r\tAé😀é😀"))
    #expect(try StrictJSON.parse("\"\u{7F}\\u0000\"") == .string("\u{7F}\0"))
    #expect(try StrictJSON.parse("{\"é\":1,\"e\u{301}\":2}").members?.count == 2)
    #expect(try StrictJSON.parse("{\"b\":1,\"a\":2}").members?.map(\.name) == ["b", "a"])
  }

  @Test("counts a mistake's line and column in characters, and names the member")
  func places() throws {
    let failure = #expect(throws: StrictJSON.Failure.self) {
      try StrictJSON.parse("{\n  \"é\": {\"b\": [1, 2, x]}\n}")
    }
    #expect(failure?.line == 2)
    #expect(failure?.column == 21)
    #expect(failure?.field == "é.b")
    #expect(failure?.found == "'x'")
  }

  @Test("bounds depth: 100,000 brackets end at once")
  func depth() throws {
    #expect(code(of: [UInt8](repeating: 0x5B, count: 100_000)) == "json-depth")
    let open = Array(String(repeating: "{\"a\":", count: 100_000).utf8)
    #expect(code(of: open) == "json-depth")
    let full = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try StrictJSON.parse(full) }
    #expect(code(of: Array(("[" + full + "]").utf8)) == "json-depth")
  }

  @Test("finds a repeated name among many without trying each pair")
  func manyNames() {
    let names = (0..<20_000).map { "\"k\($0)\":1" }
    #expect(code(of: Array("{\(names.joined(separator: ","))}".utf8)) == nil)
    #expect(code(of: Array("{\(names.joined(separator: ",")),\"k7\":1}".utf8)) == "json-duplicate-key")
  }

  @Test("never crashes on any part of a text, nor with any one byte changed")
  func sweep() {
    let text = Array(#"{"a":[1,-2.5e+3,true,null],"é\u00e9\uD83D\uDE00":{"b":"c\n"}}"#.utf8)
    #expect(code(of: text) == nil)
    for end in 0..<text.count { #expect(code(of: Array(text[..<end])) != nil) }
    for index in text.indices {
      for byte in [0, 0x22, 0x5C, 0x7B, 0x5D, 0x80, 0xFF, 0x2C] as [UInt8] {
        var changed = text
        changed[index] = byte
        _ = code(of: changed)
      }
    }
  }
}
