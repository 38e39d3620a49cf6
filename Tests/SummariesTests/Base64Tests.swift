import Testing

@testable import Summaries

@Suite("Base64 in lines of 76 characters")
struct Base64Tests {
  @Test(
    "as RFC 4648 has it",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"), ("é>?", "w6k+Pw=="),
    ])
  func known(row: (String, String)) { #expect(Base64.lines(row.0).joined() == row.1) }

  @Test("no line is longer, and every one but the last is full")
  func lines() {
    let lines = Base64.lines(String(repeating: "x", count: 200))
    #expect(lines.map(\.count) == [76, 76, 76, 40])
  }
}
