import Testing

@testable import Assessment

@Suite("Patterns are gathered once each, under a name for them all")
struct PatternTableTests {
  @Test("Writings that fold alike are one pattern; a boundary more is another")
  func once() {
    var table = PatternTable()
    #expect(table.phrase("Replica") == 0)
    #expect(table.phrase("réplica") == 0)
    #expect(table.phrase("replica*") == 1)
    #expect(table.phrase("") == nil)
    #expect(table.expression("repl[a-z]+") == 2)
    #expect(table.expression("repl[a-z]+") == 2)
    #expect(table.patterns.count == 3)
  }

  @Test(
    "A phrase may leave open how any of its words ends",
    arguments: [
      ("чуж* карт*", "\\bчуж[^ .,;:!?()]{0,8} карт"), ("any* date", "\\bany[^ .,;:!?()]{0,8} date\\b"),
      ("replica*", nil), ("r* us", nil), ("* kg cat", nil),
      ("c++* code", "\\bc\\+\\+[^ .,;:!?()]{0,8} code\\b"),
    ])
  func spread(_ row: (String, String?)) { #expect(Pattern.spread(row.0) == row.1) }

  @Test("The name is that of what is compiled: the patterns, their order, and how they are compiled")
  func digest() {
    func digest(_ phrases: [String], expression: String? = nil, wantsStart: Bool = true) -> String {
      var table = PatternTable()
      for phrase in phrases { _ = table.phrase(phrase) }
      if let expression { _ = table.expression(expression, wantsStart: wantsStart) }
      return table.digest
    }
    #expect(digest(["one", "two"]) == digest(["ONE", "two", "one"]))
    let all = [
      digest([]), digest(["one"]), digest(["one", "two"]), digest(["two", "one"]), digest(["one*"]),
      digest(["onetwo"]),
      digest([], expression: "one"), digest([], expression: "one", wantsStart: false),
      digest([], expression: "\\bone"),
    ]
    #expect(Set(all).count == all.count && all.allSatisfy { $0.utf8.count == 32 })
  }
}
