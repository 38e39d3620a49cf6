import CaseModel
import Foundation
import RuleFiles
import Testing

@testable import Lifecycle

@Suite("Workflows as models")
struct WorkflowModelTests {
  let rules = Scenario.rules

  @Test("Three workflows are shipped, and the check on load finds nothing wrong with them")
  func shipped() {
    #expect(rules.workflows.keys.sorted() == ["appeal", "complaint", "dispute"])
  }

  @Test("Every reachable state can end", arguments: ["appeal", "complaint", "dispute"])
  func ends(name: String) throws {
    let workflow = try #require(rules.workflows[name])
    let check = WorkflowCheck(
      workflows: rules.workflows, clocks: Set(rules.policy.clocks.keys), notices: rules.notices.names)
    for state in workflow.states { #expect(check.canEnd(state, in: workflow), "\(state.name)") }
  }

  @Test(
    "No case waits without a clock or a person of the house", arguments: ["appeal", "complaint", "dispute"])
  func waits(name: String) throws {
    let workflow = try #require(rules.workflows[name])
    for state in workflow.states where !state.final && state.name != "new" {
      let inherited = workflow.states.flatMap(\.clocks).contains { $0.within.contains(state.name) }
      let house = state.waits == .moderator || state.waits == .machine
      let own = state.clocks.contains { $0.after != ClockRule.measures }
      #expect(house || own || inherited, "\(state.name)")
      if house, state.waits == .moderator {
        #expect(state.ways.values.joined().contains { $0.by.contains(.moderator) }, "\(state.name)")
      }
    }
  }

  @Test("Every guard and every effect of the language is used by a shipped workflow")
  func used() {
    let ways = rules.workflows.values.flatMap { $0.states.flatMap { $0.ways.values.joined() } }
    let clocks = rules.workflows.values.flatMap { $0.states.flatMap(\.clocks) }
    let guards = Set(ways.flatMap { $0.when + $0.need } + clocks.flatMap(\.when))
    #expect(Set(Guard.allCases).subtracting(guards).map(\.rawValue).sorted() == [])
    #expect(Set(Effect.allCases).subtracting(ways.flatMap(\.effects)).map(\.rawValue).sorted() == [])
  }

  @Test("Every state is stood in by some story, every notice is written in some story")
  func covered() throws {
    let told = Set(Scenario.all.flatMap { $0.steps.compactMap { $0["state"]?.text } })
    let states = Set(rules.workflows.values.flatMap { $0.states.map(\.name) })
    #expect(
      states.subtracting(told).subtracting(["new", "deferred", "duplicate", "held", "gone"]).sorted() == [])
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

  @Test("The graph names every state and draws clocks dashed")
  func dot() throws {
    let workflow = try #require(rules.workflows["dispute"])
    for state in workflow.states { #expect(workflow.dot.contains("\"\(state.name)\" [label=")) }
    #expect(workflow.dot.contains("style=dashed"))
    #expect(workflow.dot.hasPrefix("digraph \"dispute\" {"))
  }
}
