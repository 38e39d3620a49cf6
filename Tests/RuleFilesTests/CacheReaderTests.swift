import Foundation
import Testing

@testable import RuleFiles

@Suite("What a cache writer wrote is read; what nobody wrote is refused")
struct CacheReaderTests {
  /// A reader of bytes that lie in a cache file, which is gone already.
  private func read(_ bytes: [UInt8]) throws -> CacheReader {
    let file = NSTemporaryDirectory() + "docket-cache-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    CacheFile.write(bytes, magic: [1], to: file)
    return CacheReader(try #require(CacheFile.read(file, magic: [1])))
  }

  @Test("Numbers, bytes and texts come back in their order")
  func back() throws {
    var writer = CacheWriter()
    let numbers = [0, 1, 127, 128, 300, 65_535, 1 << 31, (1 << 49) - 1]
    for number in numbers { writer.number(number) }
    writer.byte(255)
    for text in ["", "лампа", "a\u{0}b"] { writer.string(text) }
    var reader = try read(writer.bytes)
    for number in numbers { #expect(reader.number() == number) }
    #expect(reader.byte() == 255)
    #expect([reader.string(), reader.string(), reader.string()] == ["", "лампа", "a\u{0}b"])
    #expect(
      reader.at == writer.bytes.count && reader.byte() == nil && reader.number() == nil
        && reader.string() == nil)
  }

  @Test("A number below nought is written as nought: nobody has such a number")
  func negative() throws {
    var writer = CacheWriter()
    writer.number(-5)
    var reader = try read(writer.bytes)
    #expect(reader.number() == 0)
  }

  @Test("Trees come back with the places of their values")
  func trees() throws {
    let text = "a: [one, 'two', {b: ~}]\nc: \"d\"\n"
    let node = try YAMLDocument(file: "/rules/packs/x.yaml", text: text).root
    var writer = CacheWriter(directory: "/rules")
    writer.node(node)
    #expect(writer.names == ["/packs/x.yaml"])
    var reader = try read(writer.bytes)
    let found = reader.node([YAMLSource(file: "elsewhere/packs/x.yaml")], depth: 0)
    let back = try #require(found)
    let list = try #require(back["a"]?.elements)
    #expect(list.map(\.column) == [5, 10, 17] && back["c"]?.line == 2 && list[2]["b"] == nil)
    #expect(list[1].place.width == 5 && list[0].source.file == "elsewhere/packs/x.yaml")
  }

  @Test("No bytes at all make a reader fail otherwise than by saying so")
  func hostile() throws {
    var state: UInt64 = 7
    let sources = [YAMLSource(file: "x")]
    for length in [0, 1, 5, 40, 400] {
      for _ in 0..<60 {
        let bytes = (0..<length).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return UInt8(truncatingIfNeeded: state >> 33) & 0x83
        }
        var reader = try read(bytes)
        _ = reader.node(sources, depth: 0)
        #expect(reader.at <= length)
      }
    }
    var endless = try read(Array(repeating: 0xFF, count: 20))
    #expect(endless.number() == nil)
    var long = try read([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F])
    #expect(long.string() == nil)
    // A list in a list in a list, without an end.
    let deep: [UInt8] = (0..<50_000).map { [0, 1, 1, 2, 1][$0 % 5] }
    var nested = try read(deep)
    let tree = nested.node(sources, depth: 0)
    #expect(tree == nil)
  }
}
