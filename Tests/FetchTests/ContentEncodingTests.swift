import Compression
import Testing

@testable import Fetch

@Suite("One layer of compression is undone as it comes")
struct ContentEncodingTests {
  private func decode(_ bytes: [UInt8], by size: Int) -> (text: String, good: Bool, complete: Bool) {
    let encoding = ContentEncoding()
    var content: [UInt8] = []
    var rest = bytes[...]
    var good = true
    while good, !rest.isEmpty {
      let piece = Array(rest.prefix(size))
      rest = rest.dropFirst(size)
      good = piece.withUnsafeBytes { raw in
        encoding.feed(raw) {
          content.append(contentsOf: $0)
          return true
        }
      }
    }
    return (String(decoding: content, as: UTF8.self), good, encoding.isComplete)
  }

  private let text = String(repeating: "a listing and its words ", count: 400)

  /// gzip's content without its head (10 bytes) and its end (8): raw deflate.
  private var raw: [UInt8] { Array(Gzip.compress(Array(text.utf8)).dropFirst(10).dropLast(8)) }

  @Test("gzip and raw deflate, byte by byte or at once", arguments: [1, 2, 7, 100_000])
  func forms(size: Int) {
    for bytes in [Gzip.compress(Array(text.utf8)), raw] {
      let result = decode(bytes, by: size)
      #expect(result.text == text && result.good && result.complete)
    }
  }

  @Test("Data cut short is not complete; none at all is")
  func cut() {
    let whole = Gzip.compress(Array(text.utf8))
    for length in [1, 2, 9, 12, whole.count - 9, whole.count - 1] {
      #expect(!decode(Array(whole.prefix(length)), by: 5).complete, "\(length)")
    }
    #expect(decode([], by: 1).complete)
  }

  @Test("What is not compressed at all is corrupt")
  func corrupt() {
    #expect(!decode(Array("<html>plain</html>, which no inflater takes".utf8), by: 3).good)
    #expect(!decode([0x1f, 0x8b] + Array(repeating: 0xFF, count: 40), by: 3).good)
  }

  @Test("Whoever takes the content may stop it")
  func stopped() {
    let encoding = ContentEncoding()
    var taken = 0
    _ = Gzip.compress([UInt8](repeating: 0, count: 50_000_000)).withUnsafeBytes { raw in
      encoding.feed(raw) {
        taken += $0.count
        return false
      }
    }
    #expect(taken > 0 && taken < 5_000_000)
  }
}
