import Foundation
import Testing

@testable import RuleFiles

@Suite("A cache file is believed when it is whole and nobody else's")
struct CacheFileTests {
  private let directory: String
  private var file: String { directory + "/cache" }

  init() throws {
    directory = NSTemporaryDirectory() + "docket-cache-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
  }

  private func content() -> [UInt8]? {
    CacheFile.read(file, magic: [1, 2]).map { content in content.withBytes(0..<content.count) { [UInt8]($0) }
    }
  }

  @Test("What was written is read back, numbers, texts and lists")
  func back() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    var writer = CacheWriter()
    writer.number(300)
    writer.string("реплика")
    writer.double(-1.5)
    writer.integers([7, 0, 12])
    writer.list(["a", "b"]) { $0.string($1) }
    CacheFile.write(writer.bytes, magic: [1, 2], to: file)
    var reader = CacheReader(try #require(CacheFile.read(file, magic: [1, 2])))
    #expect(reader.number() == 300 && reader.string() == "реплика" && reader.double() == -1.5)
    let at = reader.at
    #expect(reader.integers(in: 0..<13) == [7, 0, 12] && reader.list { $0.string() } == ["a", "b"])
    #expect(reader.byte() == nil && reader.number() == nil && reader.double() == nil)
    var again = CacheReader(try #require(CacheFile.read(file, magic: [1, 2])), at: at)
    #expect(again.integers(in: 0..<12) == nil, "a number beyond its bounds is damage")
  }

  @Test("Not one that is cut, changed, of another version, a link, or open to everybody's writing")
  func doubted() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    #expect(content() == nil)
    CacheFile.write(Array(0..<200), magic: [1, 2], to: file)
    #expect(content()?.count == 200)
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    for length in [0, 1, 9, 100, whole.count - 1] {
      try whole.prefix(length).write(to: URL(fileURLWithPath: file))
      #expect(content() == nil)
    }
    for place in stride(from: 0, to: whole.count, by: 7) {
      var changed = whole
      changed[place] ^= 1
      try changed.write(to: URL(fileURLWithPath: file))
      #expect(content() == nil)
    }
    try whole.write(to: URL(fileURLWithPath: file))
    #expect(content()?.count == 200 && CacheFile.read(file, magic: [1, 3]) == nil)
    chmod(file, 0o666)
    #expect(content() == nil)
    chmod(file, 0o644)
    try FileManager.default.moveItem(atPath: file, toPath: file + "-2")
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: file + "-2")
    #expect(content() == nil)
  }
}
