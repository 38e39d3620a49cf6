import CaseModel
import Testing

@testable import Lifecycle

@Suite("A workflow knows its states by name and by bucket")
struct WorkflowTests {
  let rules = Scenario.rules

  @Test("The graph names every state and draws clocks dashed")
  func dot() throws {
    let workflow = try #require(rules.workflows["dispute"])
    for state in workflow.states { #expect(workflow.dot.contains("\"\(state.name)\" [label=")) }
    #expect(workflow.dot.contains("style=dashed"))
    #expect(workflow.dot.hasPrefix("digraph \"dispute\" {"))
  }

  @Test("A bucket's state is the entry that stands there, before any other")
  func bucket() throws {
    let workflow = try #require(rules.workflows["complaint"])
    for name in workflow.entries {
      let bucket = try #require(workflow[name]).bucket
      #expect(workflow.entries.contains(try #require(workflow.state(in: bucket)).name))
    }
    #expect(workflow["no such state"] == nil)
  }
}
