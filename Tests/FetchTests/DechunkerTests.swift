import Testing

@testable import Fetch

@Suite("Chunks are joined, however they are cut on the way")
struct DechunkerTests {
  /// The content, and the state after it, with the text fed in pieces of this many bytes.
  private func feed(_ text: String, by size: Int = .max) -> (String, Dechunker.State) {
    var dechunker = Dechunker()
    var content: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let piece = Array(rest.prefix(size))
      rest = rest.dropFirst(size)
      piece.withUnsafeBytes { dechunker.feed($0) { content.append(contentsOf: $0) } }
    }
    return (String(decoding: content, as: UTF8.self), dechunker.state)
  }

  @Test(
    "Whole bodies, with extensions, trailers and bare line feeds",
    arguments: [
      ("5\r\nhello\r\n0\r\n\r\n", "hello"), ("5;x=1\r\nhello\r\n0\r\nX-T: 1\r\n\r\n", "hello"),
      ("5\nhello\n0\n\n", "hello"), ("3\r\nfoo\r\n00A\r\n0123456789\r\n0\r\n\r\n", "foo0123456789"),
      ("0\r\n\r\n", ""), ("2\r\n\r\n\r\n0\r\n\r\n", "\r\n"), ("5 \r\nhello\r\n000\r\n\r\nmore", "hello"),
    ])
  func whole(text: String, content: String) {
    for size in [1, 2, 3, 7, .max] {
      let result = feed(text, by: size)
      #expect(result.0 == content && result.1 == .done, "by \(size)")
    }
  }

  @Test(
    "Sizes that are none break it, and nothing after them is content",
    arguments: [
      "\r\n", "x\r\n", "-1\r\n", "+5\r\nhello", "0x5\r\nhello", "FFFFFFFFFFFFFFFFF\r\n", "5\r\nhelloX\r\n",
      " 5\r\nhello",
      "5,5\r\nhello", "٥\r\nhello",
    ])
  func broken(text: String) { #expect(feed(text + "1\r\nz\r\n0\r\n\r\n").1 == .broken) }

  @Test(
    "What ends early is not done",
    arguments: ["", "5", "5\r\nhel", "5\r\nhello", "5\r\nhello\r\n", "0\r\n", "0\r\nX: y\r\n"])
  func early(text: String) { #expect(![.done, .broken].contains(feed(text).1)) }

  @Test("A line without an end is given up")
  func endless() { #expect(feed("5;" + String(repeating: "x", count: 20_000)).1 == .broken) }

  @Test("A chunk of any size that is claimed asks for no memory")
  func large() { #expect(feed("FFFFFFFFFFFFFFF\r\nabc") == ("abc", .data(0xFFF_FFFF_FFFF_FFFC))) }
}
