import Foundation
import Testing

@testable import Assessment

@Suite("All patterns are compiled once and found in one look")
struct PatternDatabaseTests {
  private let patterns = ["replica", "高仿", "реплика"].compactMap { Pattern(phrase: $0) }

  private func found(_ database: PatternDatabase, _ text: String) -> [Int32] {
    database.scan(FoldedText.bytes(of: text)).map(\.pattern)
  }

  @Test("Every pattern is found under its own number, where it ends")
  func numbers() throws {
    let database = try PatternDatabase(
      patterns + [Pattern(expression: "fake[0-9]"), Pattern(expression: "подделк[аи]")], cacheFile: nil)
    #expect(found(database, "高仿 replica реплика fake7 подделка") == [1, 0, 2, 3, 4])
    #expect(database.scan(Array("a replica".utf8)).map(\.to) == [9])
  }

  @Test("No patterns and no text find nothing")
  func empty() throws {
    #expect(try PatternDatabase([], cacheFile: nil).scan([1, 2, 3]).isEmpty)
    #expect(try PatternDatabase(patterns, cacheFile: nil).scan([]).isEmpty)
  }

  @Test("What cannot be compiled is named by its number")
  func refusal() {
    let broken = [Pattern(expression: "fine"), Pattern(expression: "a(b")]
    #expect(throws: PatternDatabase.Refusal.self) { try PatternDatabase(broken, cacheFile: nil) }
    do {
      _ = try PatternDatabase(broken, cacheFile: nil)
    } catch {
      #expect((error as? PatternDatabase.Refusal)?.pattern == 1)
    }
    #expect(PatternDatabase.complaint(about: broken[0]) == nil)
    #expect(PatternDatabase.complaint(about: broken[1])?.isEmpty == false)
  }

  @Test("What was compiled before is used where it lies, after its file has gone too")
  func cached() throws {
    let file = NSTemporaryDirectory() + "docket-hs-\(UUID().uuidString)"
    #expect(PatternDatabase(cacheFile: file) == nil)
    _ = try PatternDatabase(patterns, cacheFile: file)
    let warm = PatternDatabase(cacheFile: file)
    try FileManager.default.removeItem(atPath: file)
    #expect(found(try #require(warm), "replica 高仿") == [0, 1])
  }

  @Test("Bytes that are no text, and more hits than anyone reads, end")
  func hostile() throws {
    let database = try PatternDatabase(patterns + [Pattern(expression: "[а-я]x")], cacheFile: nil)
    #expect(database.scan([0xFF, 0xC0, 0x80, 0xF8] + Array(repeating: 0, count: 100)).isEmpty)
    let flood = Array(String(repeating: "replica ", count: 50_000).utf8)
    #expect(database.scan(flood).count == 20_000)
  }

  @Test("Many threads look at once and each sees the same")
  func threads() async throws {
    let database = try PatternDatabase(patterns, cacheFile: nil)
    let text = Array(String(repeating: "a replica and ", count: 100).utf8)
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<32 { group.addTask { database.scan(text).count } }
      for await count in group { #expect(count == 100) }
    }
  }
}
