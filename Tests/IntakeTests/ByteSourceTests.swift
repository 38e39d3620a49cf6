import CaseModel
import Compression
import Glibc
import Testing

@testable import Intake

@Suite("A file's bytes come a window at a time, decompressed where they are gzip")
struct ByteSourceTests {
  private func source(_ bytes: [UInt8], gzip: Bool = false, limit: Int64 = 1 << 30) throws -> ByteSource {
    let directory = try TemporaryDirectory()
    let descriptor = open(try directory.write("a", bytes), O_RDONLY)
    return ByteSource(OpenFile(descriptor: descriptor), name: "a", gzip: gzip, limit: limit)
  }

  private func all(_ source: inout ByteSource) throws -> [UInt8] {
    var bytes: [UInt8] = []
    repeat {
      bytes += source.buffer[source.position...]
      source.take(source.available)
    } while try source.fill()
    return bytes
  }

  @Test("plain and compressed the same, in one member or several", arguments: [0, 1, 200_000, 1_000_000])
  func forms(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    var plain = try source(bytes)
    #expect(try all(&plain) == bytes && plain.trouble == nil && plain.atEnd)
    let half = bytes.count / 2
    var packed = try source(
      Gzip.compress(Array(bytes[..<half])) + Gzip.compress(Array(bytes[half...])), gzip: true)
    #expect(try all(&packed) == bytes && packed.trouble == nil)
  }

  @Test(
    "how much of the file was taken grows from nothing to all of it, compressed or not",
    arguments: [false, true])
  func taken(gzip: Bool) throws {
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let file = gzip ? Gzip.compress(bytes) : bytes
    var source = try source(file, gzip: gzip)
    var last: Int64 = 0
    #expect(source.taken == 0)
    while try source.fill() {
      source.take(source.available / 2)
      #expect(source.taken >= last && source.taken <= file.count)
      last = source.taken
      source.take(source.available)
    }
    #expect(source.taken == file.count)
  }

  @Test("what is put back comes again, even where the window has moved on")
  func unread() throws {
    var source = try source(Array("abcdef".utf8))
    _ = try source.fill()
    source.take(3)
    source.unread(Array("bc".utf8)[...])
    #expect(Array(source.buffer[source.position...]) == Array("bcdef".utf8))
    source.take(2)
    source.unread(Array("XY".utf8)[...])
    #expect(try all(&source) == Array("XYdef".utf8))
  }

  @Test("taking more than there is takes what there is, and less than nothing takes nothing")
  func take() throws {
    var source = try source([1, 2])
    _ = try source.fill()
    source.take(-5)
    #expect(source.available == 2)
    source.take(.max / 2)
    #expect(source.available == 0)
  }

  @Test("a file over its limit, and a bomb, end early and say so")
  func limits() throws {
    for gzip in [false, true] {
      let bytes = [UInt8](repeating: 0, count: 5_000_000)
      var source = try source(gzip ? Gzip.compress(bytes) : bytes, gzip: gzip, limit: 100_000)
      #expect(try all(&source).count < 3_000_000 && source.trouble?.code == "file-too-large")
    }
  }

  @Test("a name that promises gzip is held to it", arguments: [[], Array("plain".utf8), [0x1F]] as [[UInt8]])
  func promised(bytes: [UInt8]) throws {
    var source = try source(bytes, gzip: true)
    _ = try all(&source)
    #expect(source.trouble != nil)
  }
}
