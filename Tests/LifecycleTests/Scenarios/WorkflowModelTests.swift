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
}
