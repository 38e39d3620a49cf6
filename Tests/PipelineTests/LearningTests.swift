import CaseModel
import Foundation
import Testing

@testable import Pipeline
@testable import Summaries

@Suite("Scores are refitted to what people of this tree decided")
struct LearningTests {
  private func tree() throws -> RuledTree {
    try RuledTree(
      weight: 2,
      cases: (1...12).map {
        RuledTree.made($0, "replica \($0)", .violation, verdict: "uphold", seller: "S\($0)")
      }
        + (13...24).map { RuledTree.made($0, "watch \($0)", .review, verdict: "dismiss", seller: "S\($0)") })
  }

  @Test("decisions move a weight, and the file is written once and never over another")
  func learns() throws {
    let tree = try tree()
    let report = try Learning(tree.settings).run(since: nil, output: tree.root)
    #expect(report.decisions == 24 && report.upheld == 12)
    let change = try #require(report.changes.first { $0.rule == "replica" })
    #expect(change.new > change.old && change.hits == 12)
    let file = try #require(report.file)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("replica: {weight: ") && file.hasSuffix(".yaml"))
    do {
      _ = try Learning(tree.settings).run(since: nil, output: tree.root)
      Issue.record("written over")
    } catch {
      #expect((error as? DocketError)?.code == "output-exists")
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  @Test("without a decision there is nothing to learn from")
  func nothing() throws {
    let tree = try RuledTree(cases: [
      RuledTree.made(1, "replica", .violation),
      RuledTree.made(2, "replica", .violation, verdict: "uphold", by: "policy:auto"),
    ])
    do {
      _ = try Learning(tree.settings).run(since: nil, output: nil)
      Issue.record("learned from nothing")
    } catch {
      #expect((error as? DocketError)?.code == "decisions-missing")
    }
  }

  @Test("one decision speaks of the category upheld, and against the others that were suspected")
  func examples() throws {
    var one = RuledTree.made(1, "replica", .violation, verdict: "uphold")
    one.foundCategory = .prohibited
    let decision = try #require(PersonDecision(one))
    let examples = Learning.examples(one, decision)
    #expect(
      examples.map(\.category) == [.counterfeit, .prohibited] && examples.map(\.upheld) == [false, true])
    #expect(examples.allSatisfy { $0.source == "Shop" })
  }
}
