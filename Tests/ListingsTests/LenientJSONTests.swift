import CaseModel
import Testing

@testable import Listings

@Suite("JSON is read as pages write it")
struct LenientJSONTests {
  private func read(_ text: String) -> String? { LenientJSON.read(text)?.compact }

  @Test(
    "sound and unsound",
    arguments: [
      (#"{"a":1,"b":[true,null]}"#, #"{"a":1,"b":[true,null]}"#),
      ("{a:http://x.example/y,b:2}", #"{"a":"http://x.example/y","b":2}"#), ("{a:5 /* c */}", #"{"a":5}"#),
      ("{a:1,b:'x'}", #"{"a":1,"b":"x"}"#),
      ("{a:1,}", #"{"a":1}"#), ("[1,,2]", "[1,2]"),
      ("{/* c */a:1 // d\n,b:2}", #"{"a":1,"b":2}"#),
      ("{a:undefined,b:!0,c:!1,d:void 0}", #"{"a":null,"b":true,"c":false,"d":null}"#),
      ("{a:}", #"{"a":null}"#), ("{a:,b:2}", #"{"a":null,"b":2}"#), ("{\"a\":\"x\ny\"}", #"{"a":"x\ny"}"#),
      (#"{"a":"\q\x41\u0042"}"#, #"{"a":"qAB"}"#),
      (#"{"a":"\ud83d\ude00"}"#, "{\"a\":\"😀\"}"), ("{a:new Date(1,2),b:2}", #"{"a":"new Date(1,2)","b":2}"#),
      ("{a:`t`}", #"{"a":"t"}"#), ("{a:[1,2}", #"{"a":[1,2]}"#),
      ("{a:1;b:2}", #"{"a":1,"b":2}"#), ("\u{FEFF} {a:1} trailing", #"{"a":1}"#), ("{a:1", #"{"a":1}"#),
      ("{\"a\":\"open", #"{"a":"open"}"#), ("[", "[]"), ("{", "{}"),
      ("{a:-1.5e3}", #"{"a":-1.5e3}"#),
    ])
  func forms(row: (String, String)) { #expect(read(row.0) == row.1) }

  @Test(
    "a variable's name is no number, however it is spelt",
    arguments: ["e", "-", "+", "E", "--", "1-2", "1e", ".", "e5"])
  func variables(word: String) { #expect(LenientJSON.read("{a:\(word)}")?["a"] == .string(word)) }

  @Test("a lone half of a pair is no letter, and takes nothing along")
  func surrogates() {
    #expect(LenientJSON.read(#"{"a":"\ud83dx"}"#)?["a"]?.string == "\u{FFFD}x")
    #expect(LenientJSON.read(#"{"a":"\ud83d\u0041"}"#)?["a"]?.string == "\u{FFFD}A")
    #expect(LenientJSON.read(#"{"a":"\u12"}"#)?["a"]?.string == "12")
  }

  @Test("nothing, blanks and comments alone hold no value", arguments: ["", "  ", "// x", "/* x", "/*"])
  func empty(text: String) { #expect(LenientJSON.read(text) == nil) }

  @Test("values one behind the other, past whatever stands between")
  func all() {
    let bytes = Array("<![CDATA[ {a:1}; var x = [2,3] junk {b:{c:4}} ]]>".utf8)
    let values = bytes.withUnsafeBufferPointer { LenientJSON.readAll($0, from: 0, to: $0.count) }
    #expect(values.map(\.compact) == [#"{"a":1}"#, "[2,3]", #"{"b":{"c":4}}"#])
  }

  @Test("depth and number are bounded, and any cut of a value is read")
  func hostile() {
    _ = LenientJSON.read(String(repeating: "[", count: 100_000))
    _ = LenientJSON.read(String(repeating: "{a:", count: 100_000))
    _ = LenientJSON.read("[" + String(repeating: "1,", count: 500_000))
    let whole = #"{"a":{"b":[1,"x\u0041\ud83d\ude00",{"c":'d'}],/*e*/f:g(h,"i")}}"#
    for length in 0...whole.utf8.count {
      _ = LenientJSON.read(String(decoding: whole.utf8.prefix(length), as: UTF8.self))
    }
    let bytes = Array(whole.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      for start in 0...buffer.count {
        for end in [start, buffer.count, buffer.count + 50] {
          _ = LenientJSON.read(buffer, from: start, to: end)
        }
      }
    }
  }
}
