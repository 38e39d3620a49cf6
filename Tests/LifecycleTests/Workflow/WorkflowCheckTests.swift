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
      workflows: rules.workflows, clocks: Set(rules.policy.clocks.keys), notices: rules.notices.names)
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
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "docket-workflow-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("workflows"), withIntermediateDirectories: true)
    try "clocks: {undo: 24h}\n".write(
      to: folder.appendingPathComponent("lifecycle.yaml"), atomically: true, encoding: .utf8)
    try "workflow: odd\ninitial: a\n\(states)\n".write(
      to: folder.appendingPathComponent("workflows/odd.yaml"), atomically: true, encoding: .utf8)
    var problems: [DocketError] = []
    _ = LifeRules.load(try RuleTree.withoutWeighing(directory: folder.path), &problems)
    #expect(problems.contains { $0.code == code && $0.place?.line != nil }, "\(problems.map(\.code))")
  }
}
