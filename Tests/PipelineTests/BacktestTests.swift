import CaseModel
import Testing

@testable import Pipeline
@testable import Summaries

@Suite("Stored cases are weighed under other rules, and nothing changes")
struct BacktestTests {
  private let cases = [
    RuledTree.made(1, "replica watch", .violation, verdict: "uphold"),
    RuledTree.made(2, "plain watch", .noViolation, verdict: "dismiss"),
    RuledTree.made(3, "replica bag", .violation), RuledTree.made(4, "plain bag", .noViolation),
    RuledTree.made(5, "replica lamp", .violation, verdict: "uphold", by: "policy:auto"),
  ]

  @Test("rules that still agree with people are told to")
  func same() throws {
    let tree = try RuledTree(cases: cases)
    let report = try Backtest(tree.settings).run(since: "30d")
    #expect(report.decided.map(\.caseID).sorted() == [cases[0].id, cases[1].id])
    #expect(report.decided.allSatisfy { !$0.wasWrong && !$0.isWrong && $0.before == $0.now })
    #expect(report.changes.changes.isEmpty)
  }

  @Test("rules that would now clear what a person upheld turn wrong, and say by which rule")
  func wrong() throws {
    let tree = try RuledTree(weight: 0.01, cases: cases)
    let report = try Backtest(tree.settings).run(since: "30d")
    let upheld = try #require(report.decided.first { $0.upheld })
    #expect(upheld.isWrong && !upheld.wasWrong && upheld.now == .noViolation && upheld.before == .violation)
    #expect(upheld.reasons == ["replica"])
    #expect(report.changes.changes.map(\.caseID) == [cases[2].id])
    let stored = try tree.store().load(cases[0].id)
    #expect(stored == cases[0])
  }

  @Test("the same tree, rules and clock give the same report; older cases are left out")
  func again() throws {
    let tree = try RuledTree(
      weight: 0.01, cases: cases + [RuledTree.made(6, "replica", .violation, daysAgo: 90)])
    let report = try Backtest(tree.settings).run(since: "30d")
    #expect(try Backtest(tree.settings).run(since: "30d") == report)
    #expect(!report.changes.changes.contains { $0.caseID.hasSuffix("6") })
  }
}
