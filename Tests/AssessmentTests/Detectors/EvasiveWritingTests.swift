import CaseModel
import Testing

@testable import Assessment

@Suite("Words written to pass a filter are a signal of their own")
struct EvasiveWritingTests {
  @Test(
    "Hidden words hit, plain ones do not",
    arguments: [
      ("a r e p l i c a watch", true), ("repl1ca watch", true), ("a replica watch", false),
      ("a watch", false),
    ])
  func titles(_ row: (String, Bool)) throws {
    let result = try Fixture.assess(Fixture.listing(row.0))
    #expect(result.signals.contains { $0.rule == "evasion" } == row.1)
  }
}
