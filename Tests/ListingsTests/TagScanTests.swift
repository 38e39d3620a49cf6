import Testing

@testable import Listings

@Suite("A start tag's attributes are found without a copy")
struct TagScanTests {
  /// The attributes of what stands behind a tag's name, and what stands behind the tag.
  private func scan(_ text: String) -> (attributes: [String], rest: String, closed: Bool) {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      let scan = TagScan(buffer, from: 0, end: buffer.count, collecting: true)
      return (
        scan.attributes.map { String(decoding: buffer[$0], as: UTF8.self) },
        String(decoding: buffer[scan.end...], as: UTF8.self), scan.selfClosing
      )
    }
  }

  @Test(
    "quoted, bare, without a value, and broken",
    arguments: [
      (" a=1 b='2' c=\"3\" d>x", ["a=1", "b='2'", "c=\"3\"", "d"], "x"), (">x", [], "x"),
      (" a = 1 >x", ["a = 1"], "x"), (" a='>'>x", ["a='>'"], "x"),
      (" a=\"x y\"b>z", ["a=\"x y\"", "b"], "z"), (" =a>x", ["=a"], "x"), (" a=>x", ["a="], "x"),
      (" a", ["a"], ""), (" a='open", ["a='open"], ""), ("", [], ""),
      ("/a/b>x", ["a", "b"], "x"), (" a\n\t=\n1>x", ["a\n\t=\n1"], "x"),
    ])
  func attributes(row: (String, [String], String)) {
    let result = scan(row.0)
    #expect(result.attributes == row.1 && result.rest == row.2)
  }

  @Test(
    "a slash right before the end closes the tag",
    arguments: [("/>", true), (" a/>", true), (" a=b/>", false), (" / >", false), (">", false)])
  func closing(row: (String, Bool)) { #expect(scan(row.0).closed == row.1, "\(row.0)") }

  @Test("of endless attributes so many are kept, and of an endless one nothing")
  func hostile() {
    let many = scan((0..<20_000).map { " a\($0)=1" }.joined() + ">x")
    #expect(many.attributes.count == PreScan.maximumAttributes && many.rest == "x")
    let long = scan(" a='" + String(repeating: "x", count: PreScan.maximumAttributeBytes + 1) + "' b=2>x")
    #expect(long.attributes == ["b=2"] && long.rest == "x")
  }
}
