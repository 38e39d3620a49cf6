import CaseModel
import Foundation
import RuleFiles
import Testing

@testable import Lifecycle

@Suite("A workflow that would leave a case lying is found when it is loaded")
struct WorkflowCheckTests {
  let rules = Scenario.rules

  @Test("Every reachable state can end", arguments: ["appeal", "complaint", "dispute"])
  func ends(name: String) throws {
    let workflow = try #require(rules.workflows[name])
    let check = WorkflowCheck(
      workflows: rules.workflows, clocks: rules.policy.clocks, notices: rules.notices.names)
    for state in workflow.states { #expect(check.canEnd(state, in: workflow), "\(state.name)") }
  }

  @Test(
    "What a workflow must not do is found when it is loaded, with its line",
    arguments: [
      ("states: {a: {bucket: review, waits: moderator, on: [{go: {by: [moderator], to: b}}]}}", "way-target"),
      (
        "states: {a: {bucket: review, waits: moderator, on: [{go: {by: [moderator], to: a}}]}}",
        "state-dead-end"
      ),
      ("states: {a: {bucket: review, final: true}, b: {bucket: closed, final: true}}", "state-unreachable"),
      ("states: {a: {bucket: review, final: true, clock: {after: undo, event: ring}}}", "clock-action"),
      (
        "states: {a: {bucket: review, final: true, clock: {after: eternity, event: ring}, on: [{ring: {by: [clock], to: a}}]}}",
        "clock-span"
      ),
      ("states: {a: {bucket: review, final: true, on: [{ring: {by: [clock], to: a}}]}}", "clock-missing"),
      (
        "states: {a: {bucket: review, on: [{go: {by: [moderator], to: b}}]}, b: {bucket: closed, final: true}}",
        "state-waits"
      ),
      (
        "states: {a: {bucket: review, waits: seller, on: [{go: {by: [seller], to: b}}]}, b: {bucket: closed, final: true}}",
        "state-waits"
      ),
      (
        "states: {a: {bucket: review, waits: moderator, on: [{go: {by: [moderator], to: b, tell: {seller: love-letter}}}]}, b: {bucket: closed, final: true}}",
        "notice-unknown"
      ),
      (
        "states: {a: {bucket: review, waits: moderator, on: [{uphold: {by: [moderator], to: b, do: [decide, enforce]}}]}, b: {bucket: closed, final: true}}",
        "second-person-way"
      ),
      (
        "states: {a: {bucket: review, waits: moderator, on: [{go: {by: [machine], to: b}}]}, b: {bucket: closed, final: true}}",
        "state-waits"
      ),
      (
        "states: {a: {bucket: review, waits: moderator, on: [{go: {by: [moderator], to: $here}, on: {by: [machine], to: b}}]}, b: {bucket: closed, final: true}}",
        "state-waits"
      ),
      (
        "states: {a: {bucket: review, waits: machine, on: [{go: {by: [seller], to: b}}]}, b: {bucket: closed, final: true}}",
        "state-waits"
      ),
      (
        "states: {a: {bucket: review, waits: seller, clock: {when: [needs-person], after: undo, event: ring}, on: [{ring: {by: [clock], to: b}}]}, b: {bucket: closed, final: true}}",
        "state-waits"
      ),
      (
        "states: {a: {bucket: review, waits: seller, clock: {after: eternal, event: ring}, on: [{ring: {by: [clock], to: b}}]}, b: {bucket: closed, final: true}}",
        "state-waits"
      ),
      (
        "states: {a: {bucket: review, waits: moderator, clock: {after: eternal, event: ring}, on: [{ring: {by: [clock], to: b}, go: {by: [moderator], to: c}}]}, b: {bucket: closed, final: true}, c: {bucket: review, waits: moderator, on: [{go: {by: [moderator], to: a}}]}}",
        "state-dead-end"
      ),
      (
        "states: {a: {bucket: review, waits: moderator, on: [{uphold: {by: [moderator], to: b, do: [enforce, add-points]}}]}, b: {bucket: closed, final: true}}",
        "second-person-way"
      ),
      (
        "states: {a: {bucket: review, waits: moderator, on: [{uphold: [{when: [second-person-missing], by: [moderator], to: b, do: [decide, enforce]}, {by: [moderator], to: b, do: [decide, enforce]}]}]}, b: {bucket: closed, final: true}}",
        "second-person-way"
      ),
      (
        "states: {a: {bucket: review, waits: moderator, on: [{uphold: {by: [payment], to: b, do: [end-account]}}]}, b: {bucket: closed, final: true}}",
        "second-person-way"
      ),
      ("entries: [nowhere]\nstates: {a: {bucket: review, final: true}}", "state-unknown"),
      ("states: {b: {bucket: review, final: true}}", "state-unknown"),
      ("states: {a: {bucket: attic, final: true}}", "rules-unknown-value"),
      ("states: {a: {bucket: review, final: true, on: [{go: {by: [queen], to: a}}]}}", "rules-unknown-value"),
      (
        "states: {a: {bucket: review, final: true, on: [{go: {by: [seller], need: [luck], to: a}}]}}",
        "rules-unknown-value"
      ),
      (
        "states: {a: {bucket: review, final: true, on: [{go: {by: [seller], do: [magic], to: a}}]}}",
        "rules-unknown-value"
      ),
    ])
  func wrong(states: String, code: String) throws {
    let problems = try load(["odd": "workflow: odd\ninitial: a\n\(states)\n"])
    #expect(problems.contains { $0.code == code && $0.place?.line != nil }, "\(problems.map(\.code))")
    for one in problems { #expect(one.remedy != nil, "\(one.code)") }
    #expect(Set(problems).count == problems.count)
  }

  @Test("Two states of two workflows that lead only to each other are a dead end, by whatever way they do")
  func acrossWorkflows() throws {
    let first =
      "workflow: one\ninitial: a\nstates: {a: {bucket: review, waits: moderator, on: [{go: {by: [moderator], to: two/b, do: [DO]}}]}, z: {bucket: closed, final: true, on: [{go: {by: [moderator], to: two/c, do: [file-appeal]}}]}}\nentries: [a, z]\n"
    for (effect, target) in [("ask", "one/a"), ("file-appeal", "$back"), ("decide", "$before")] {
      let second =
        "workflow: two\ninitial: b\nentries: [b, c]\nstates: {b: {bucket: appealed, waits: moderator, on: [{go: {by: [moderator], to: \(target)}}]}, c: {bucket: appealed, waits: moderator, on: [{go: {by: [moderator], to: $back}}]}}\n"
      let problems = try load(["one": first.replacingOccurrences(of: "DO", with: effect), "two": second])
      let ends = problems.filter { $0.code == "state-dead-end" }.map(\.what)
      #expect(ends.contains("no way from 'a' leads to an end"), "\(target): \(ends)")
      #expect(!ends.contains("no way from 'c' leads to an end"), "\(target): \(ends)")
    }
  }

  @Test(
    "A site's file that would leave a case lying is refused with what to do",
    arguments: [
      ("lifecycle.yaml", "clocks: {seller_answer: never}", "state-waits"),
      ("lifecycle.yaml", "clocks: {dispute_negotiation: never}", "state-waits"),
      ("lifecycle.yaml", "clocks: {restore_after_counter_notice: never}", "state-waits"),
      ("lifecycle.yaml", "clocks: {enforce_confirmed: never, appeal_decision: never}", ""),
      ("lifecycle.yaml", "clocks: {enforce_confirmed: 1h, seller_answer: 9d}", ""),
      ("workflows/complaint.yaml", "states: {dismissed: {says: nonsense}}", "state-says"),
      ("workflows/complaint.yaml", "initial: nowhere", "state-unknown"),
      ("lifecycle.yaml", "clocks: {seller_answr: 9d}", "clock-unknown"),
      ("lifecycle.yaml", "points: {categories: {conterfeit: {severity: serious}}}", "points-category"),
      ("policy.yaml", "measures: {off_platform: wran}", "measure-unknown"),
    ])
  func site(row: (file: String, text: String, code: String)) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "docket-site-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: Scenario.checkout.appendingPathComponent("rules"), to: folder)
    let file = folder.appendingPathComponent("site/\(row.file)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try (row.text + "\n").write(to: file, atomically: true, encoding: .utf8)
    var problems: [DocketError] = []
    _ = LifeRules.load(try RuleTree.withoutWeighing(directory: folder.path), &problems)
    #expect(Set(problems.map(\.code)) == (row.code.isEmpty ? [] : [row.code]), "\(problems)")
    for one in problems { #expect(one.remedy != nil && one.place?.line != nil) }
  }

  private func load(_ workflows: [String: String]) throws -> [DocketError] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "docket-workflow-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("workflows"), withIntermediateDirectories: true)
    try "clocks: {undo: 24h, eternal: never}\n".write(
      to: folder.appendingPathComponent("lifecycle.yaml"), atomically: true, encoding: .utf8)
    for (name, text) in workflows {
      try text.write(
        to: folder.appendingPathComponent("workflows/\(name).yaml"), atomically: true, encoding: .utf8)
    }
    var problems: [DocketError] = []
    _ = LifeRules.load(try RuleTree.withoutWeighing(directory: folder.path), &problems)
    return problems
  }
}
