import Foundation
import Testing

@testable import Assessment

@Suite("Patterns are gathered once each, and a warm start asks no folding")
struct PatternTableTests {
  private func withFile(_ body: (String) throws -> Void) rethrows {
    let file = NSTemporaryDirectory() + "docket-table-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try body(file)
  }

  @Test("Writings that fold alike are one pattern; a boundary more is another")
  func once() {
    var table = PatternTable()
    #expect(table.phrase("Replica") == 0)
    #expect(table.phrase("réplica") == 0)
    #expect(table.phrase("replica*") == 1)
    #expect(table.phrase("") == nil)
    #expect(table.expression("repl[a-z]+") == 2)
    #expect(table.patterns.count == 3)
  }

  @Test("What is read back answers the same questions in the same order")
  func replay() throws {
    try withFile { file in
      var table = PatternTable()
      var lists = ListRegistry()
      lists.numbers = ["words/a": 0, "empty": 1]
      let first = table.phrase("first")
      lists.patterns = [[try #require(first)], []]
      table.beginAnswers()
      let asked = [
        table.phrase("second"), table.phrase("*"), table.expression("x[^\\n]{0,200}y"), table.phrase("first"),
      ]
      table.write(lists, to: file)
      var (again, back) = try #require(PatternTable.read(file))
      #expect(again.isReplaying && !again.isConsistent)
      #expect([again.phrase("-"), again.phrase("-"), again.expression("-"), again.phrase("-")] == asked)
      #expect(again.isConsistent)
      #expect(again.patterns.map(\.flags) == table.patterns.map(\.flags))
      #expect(again.patterns.map(\.length) == table.patterns.map(\.length))
      #expect(back.patterns(of: "words/a") == [0] && back.patterns(of: "empty") == [])
      #expect(back.patterns(of: "other") == nil)
    }
  }

  @Test("Other code that asks for more than was written down is noticed")
  func stale() throws {
    try withFile { file in
      var table = PatternTable()
      _ = table.phrase("one")
      table.write(ListRegistry(), to: file)
      var (again, _) = try #require(PatternTable.read(file))
      #expect(again.phrase("one") == 0)
      #expect(again.isConsistent)
      _ = again.phrase("two")
      #expect(!again.isConsistent)
    }
  }

  @Test("A table cut or changed anywhere is none")
  func damaged() throws {
    try withFile { file in
      var table = PatternTable()
      for text in ["one", "two", "three"] { _ = table.phrase(text) }
      table.write(ListRegistry(), to: file)
      let bytes = [UInt8](try #require(FileManager.default.contents(atPath: file)))
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 0x40
        try Data(changed).write(to: URL(fileURLWithPath: file))
        #expect(PatternTable.read(file) == nil, "byte \(index)")
        try Data(bytes.prefix(index)).write(to: URL(fileURLWithPath: file))
        #expect(PatternTable.read(file) == nil, "\(index) bytes")
      }
    }
  }
}
