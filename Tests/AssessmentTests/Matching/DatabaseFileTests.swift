import Foundation
import Testing

@testable import Assessment

@Suite("A compiled database comes back from its file, or not at all")
struct DatabaseFileTests {
  private let patterns = [Pattern(phrase: "replica"), Pattern(expression: "копи[яи]")].compactMap { $0 }

  private func withFile(_ body: (String) throws -> Void) throws {
    let file = NSTemporaryDirectory() + "docket-hsdb-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    _ = try PatternDatabase(patterns, cacheFile: file)
    try body(file)
  }

  /// Whether the file is read, by a database that may not compile anew.
  private func isRead(_ file: String) -> Bool {
    (try? PatternDatabase(patterns, cacheFile: file, isComplete: false)) != nil
  }

  @Test("What was stored is found again")
  func back() throws {
    try withFile { file in
      let database = try PatternDatabase(patterns, cacheFile: file, isComplete: false)
      #expect(database.scan(Array("копия replica".utf8)).map(\.pattern) == [1, 0])
    }
  }

  @Test("A file cut anywhere is no database")
  func cut() throws {
    try withFile { file in
      let bytes = [UInt8](try #require(FileManager.default.contents(atPath: file)))
      for length in [0, 1, 15, 16, 20, 24, 31, 32, 40, 48, bytes.count / 2, bytes.count - 9] {
        try Data(bytes.prefix(length)).write(to: URL(fileURLWithPath: file))
        #expect(!isRead(file), "\(length) bytes")
      }
    }
  }

  @Test("Counts and lengths that cannot be are refused")
  func lies() throws {
    try withFile { file in
      let bytes = [UInt8](try #require(FileManager.default.contents(atPath: file)))
      for (at, value) in [
        (16, UInt64.max), (16, 0), (16, 10_001), (16, 9_999), (24, .max), (24, 1 << 40), (24, 0),
      ] {
        var changed = bytes
        for index in 0..<8 { changed[at + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index)) }
        try Data(changed).write(to: URL(fileURLWithPath: file))
        #expect(!isRead(file), "\(value) at \(at)")
      }
      var other = bytes
      other[3] ^= 1
      try Data(other).write(to: URL(fileURLWithPath: file))
      #expect(!isRead(file))
    }
  }

  @Test("A place that cannot be written costs nothing but the next start")
  func unwritable() throws {
    let database = try PatternDatabase(patterns, cacheFile: "/nonexistent-directory/x/y.hsdb")
    #expect(database.scan(Array("replica".utf8)).count == 1)
    #expect(DatabaseFile.load("/nonexistent-directory/x/y.hsdb") == nil)
  }
}
