import Compression
import Testing

@Suite("The inflater")
struct InflaterTests {
  @Test("Stops at a member's end, and goes on with the next", arguments: [1, 7, 1000])
  func members(step: Int) throws {
    let texts = ["first", "", "third and last"].map { Array($0.utf8) }
    let members = texts.map { Gzip.compress($0) }
    let bytes = members.flatMap { $0 }
    let inflater = Inflater()
    var found: [[UInt8]] = []
    var piece: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let part = Array(bytes[start..<min(bytes.count, start + step)])
      start += try part.withUnsafeBytes { source in
        try inflater.inflate(source, oneMember: true) {
          piece += $0
          return true
        }
      }
      if inflater.atMemberEnd {
        found.append(piece)
        piece = []
      }
    }
    #expect(found == texts)
    #expect(inflater.consumed == Int64(bytes.count))
  }

  @Test("A receiver that wants no more sees the end all the same")
  func early() throws {
    let inflater = Inflater()
    try Gzip.compress([1, 2, 3]).withUnsafeBytes { source in
      _ = try inflater.inflate(source) { _ in false }
    }
    #expect(inflater.atMemberEnd)
  }

  @Test("Pieces compress to what they are together")
  func pieces() throws {
    let pieces = (0..<5).map { [UInt8](repeating: UInt8($0), count: 70_000 * $0) }
    #expect(try Gzip.decompress(Gzip.compress(pieces: pieces), limit: 1 << 20) == pieces.flatMap { $0 })
  }
}
