import CaseModel
import Foundation
import Testing

@testable import Pipeline
@testable import Summaries

@Suite("Rules are checked, tested and counted")
struct RuleDeskTests {
  @Test(
    "a hit is right where people upheld it, wrong where they dismissed it, and neither where nobody has looked"
  )
  func hits() throws {
    func hit(_ one: Case, _ rule: String, _ category: CaseModel.Category = .counterfeit, weight: Double = 2)
      -> Case
    {
      var one = one
      let signal = Signal(rule: rule, category: category, weight: weight, field: "title", excerpt: "")
      one.assessment = Assessment(
        probability: 0.5, outcome: .undetermined, rulePack: "p", prior: 0, sum: 0, confirmedFrom: 0.9,
        clearedTo: 0.1,
        signals: [signal], reason: "")
      return one
    }
    let tree = try RuledTree(cases: [
      hit(RuledTree.made(1, "a", .violation, verdict: "uphold"), "replica"),
      hit(RuledTree.made(2, "a", .violation, verdict: "uphold"), "replica"),
      hit(RuledTree.made(3, "a", .violation, verdict: "dismiss"), "replica"),
      hit(RuledTree.made(4, "a", .violation), "replica"),
      hit(RuledTree.made(5, "a", .violation, verdict: "dismiss"), "gone-rule"),
      hit(RuledTree.made(6, "a", .violation, verdict: "dismiss"), "replica", weight: -1),
      hit(RuledTree.made(7, "a", .violation, verdict: "uphold"), "never", .prohibited),
    ])
    let report = try RuleDesk(tree.settings).hits()
    let replica = try #require(report.rows.first { $0.rule == "replica" })
    #expect((replica.hits, replica.right, replica.wrong) == (4, 3, 1) && replica.isKnown)
    let gone = try #require(report.rows.first { $0.rule == "gone-rule" })
    #expect(!gone.isKnown && gone.wrong == 1)
    // A decision about another category says nothing of this one.
    let never = try #require(report.rows.first { $0.rule == "never" })
    #expect((never.hits, never.right, never.wrong) == (1, 0, 0) && never.precision == nil)
    #expect((report.decided, report.upheld) == (6, 3))
    #expect(try RuleDesk(tree.settings).hits(since: "1h").decided == 0)
  }

  @Test("examples that do not do as they say are named; a rule that is none is refused")
  func examples() throws {
    let tree = try RuledTree()
    let desk = RuleDesk(tree.settings)
    #expect(try desk.test(["replica"]).failures.isEmpty)
    let all = try desk.test()
    #expect(all.failures.count == 1 && all.sentence == "2 rules, 4 examples: 1 failed")
    #expect(throws: DocketError.self) { try desk.test(["repilca"]) }
  }

  @Test("a mistake is told once, wherever it is noticed")
  func check() throws {
    let tree = try RuledTree()
    try Data("thresholds: {default: {confirmed: 2}}\nretry: {x: 1}\n".utf8).write(
      to: URL(fileURLWithPath: tree.settings.rules + "/policy.yaml"))
    let problems = try RuleDesk(tree.settings).check()
    #expect(Set(problems).count == problems.count && problems.count == 2)
  }
}
