import CaseModel
import Foundation
import Testing

@testable import Lifecycle

@Suite("Scenarios")
struct ScenarioTests {
  @Test("Each story of a case goes as it is told", arguments: Scenario.all)
  func story(_ scenario: Scenario) throws {
    #expect(!scenario.steps.isEmpty)
    var play = try ScenarioPlay(scenario)
    try play.play()
  }

  @Test("There are at least 120 stories, each of its own name")
  func enough() {
    #expect(Scenario.all.count >= 120)
    #expect(Set(Scenario.all.map(\.name)).count == Scenario.all.count)
  }

  @Test("Every clock of every workflow is met by a story a second before it is due, and on the second")
  func clocks() throws {
    var met: Set<String> = []
    for scenario in Scenario.all {
      var play = try ScenarioPlay(scenario)
      try play.play()
      met.formUnion(play.clocksMet)
    }
    let missing = Scenario.rules.workflows.values.flatMap { workflow in
      workflow.states.flatMap { state in
        state.clocks.flatMap { clock -> [String] in
          // The clock of measures runs in whatever state, one with `within` in those.
          let states =
            clock.after == ClockRule.measures
            ? Scenario.rules.workflows.values.flatMap { one in one.states.map { "\(one.name)/\($0.name)" } }
            : ([state.name] + clock.within).map { "\(workflow.name)/\($0)" }
          return ["-1s", "+0s"].filter { side in
            !states.contains { met.contains("\($0)/\(clock.event) \(side)") }
          }.map { "\(workflow.name)/\(state.name)/\(clock.event) \($0)" }
        }
      }
    }
    #expect(missing.sorted() == [])
  }

  static let facts: URL = Scenario.checkout.deletingLastPathComponent().appendingPathComponent(
    "shared/platform-facts.md")

  /// The clauses lie beside the checkout, where the project has them.
  @Test(
    "Every clause of what is known is held by a story",
    .enabled(if: FileManager.default.fileExists(atPath: facts.path)))
  func clauses() throws {
    let text = try String(contentsOf: Self.facts, encoding: .utf8)
    let wanted = Set(text.matches(of: /\b([CDATP]-\d\d)\b/).map { String($0.1) })
    let held = Set(Scenario.all.flatMap(\.clauses))
    #expect(wanted.subtracting(held).sorted() == [])
    #expect(held.subtracting(wanted).sorted() == [])
  }
}
