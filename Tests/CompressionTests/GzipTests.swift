import Compression
import Testing

@Suite("Gzip")
struct GzipTests {
  @Test("What was compressed comes back, whatever its size", arguments: [0, 1, 100, 65_536, 300_001])
  func roundTrip(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ ($0 >> 8)) }
    #expect(try Gzip.decompress(Gzip.compress(bytes), limit: 1_000_000) == bytes)
  }

  @Test("Members that follow one another are one stream")
  func members() throws {
    let joined = Gzip.compress(Array("one ".utf8)) + Gzip.compress(Array("two".utf8))
    #expect(try Gzip.decompress(joined, limit: 100) == Array("one two".utf8))
  }

  @Test("A file cut short is an error at every length")
  func cut() {
    let whole = Gzip.compress(Array("a report that matters".utf8))
    for length in 1..<whole.count {
      #expect(throws: (any Error).self) { try Gzip.decompress(Array(whole.prefix(length)), limit: 1000) }
    }
  }

  @Test("A bomb stops at the limit")
  func bomb() throws {
    let bomb = Gzip.compress([UInt8](repeating: 0, count: 5_000_000))
    #expect(try Gzip.decompress(bomb, limit: 1000).count == 1000)
  }
}
