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
    PatternDatabase(cacheFile: file) != nil
  }

  @Test("What was stored is found again")
  func back() throws {
    try withFile { file in
      let database = try #require(PatternDatabase(cacheFile: file))
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

  @Test("One changed anywhere is not believed")
  func changed() throws {
    try withFile { file in
      let bytes = [UInt8](try #require(FileManager.default.contents(atPath: file)))
      for index in Array(0..<80) + Array(stride(from: 80, to: bytes.count, by: 997)) {
        var changed = bytes
        changed[index] ^= 0x41
        try Data(changed).write(to: URL(fileURLWithPath: file))
        #expect(!isRead(file), "byte \(index)")
      }
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      #expect(isRead(file))
    }
  }

  @Test("A place that cannot be written costs nothing but the next start")
  func unwritable() throws {
    let database = try PatternDatabase(patterns, cacheFile: "/nonexistent-directory/x/y.hsdb")
    #expect(database.scan(Array("replica".utf8)).count == 1)
    #expect(DatabaseFile("/nonexistent-directory/x/y.hsdb") == nil)
  }
}
