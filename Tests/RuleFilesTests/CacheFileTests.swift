import Foundation
import Testing

@testable import RuleFiles

@Suite("A cache is believed only where it is whole")
struct CacheFileTests {
  private let magic = Array("test-1\n".utf8)

  private func withFile(_ content: [UInt8], _ body: (String, [UInt8]) throws -> Void) throws {
    let file = NSTemporaryDirectory() + "docket-cache-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    CacheFile.write(content, magic: magic, to: file)
    try body(file, [UInt8](try #require(FileManager.default.contents(atPath: file))))
  }

  @Test("What was written is read, empty or long", arguments: [0, 1, 7, 8, 9, 4096])
  func back(count: Int) throws {
    let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try withFile(content) { file, _ in
      #expect(CacheFile.read(file, magic: magic) == content)
      #expect(CacheFile.read(file, magic: Array("test-2\n".utf8)) == nil)
    }
  }

  @Test("Any byte changed, and any cut, is noticed")
  func damaged() throws {
    try withFile(Array("some content of a cache".utf8)) { file, bytes in
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 1
        try Data(changed).write(to: URL(fileURLWithPath: file))
        #expect(CacheFile.read(file, magic: magic) == nil, "byte \(index)")
        try Data(bytes.prefix(index)).write(to: URL(fileURLWithPath: file))
        #expect(CacheFile.read(file, magic: magic) == nil, "\(index) bytes")
      }
    }
  }

  @Test("A file that is not there is no cache, and a place that cannot be written no fault")
  func missing() {
    #expect(CacheFile.read("/nonexistent-directory/cache", magic: magic) == nil)
    CacheFile.write([1], magic: magic, to: "/nonexistent-directory/cache")
  }
}
