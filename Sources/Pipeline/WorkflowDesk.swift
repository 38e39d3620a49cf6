import CaseModel
import Lifecycle
import RuleFiles

/// Looks at the workflows of a rule pack.
public struct WorkflowDesk {
  private let rules: LifeRules
  public let problems: [DocketError]

  /// Loads and checks them; what is wrong stands in `problems`.
  public init(rules directory: String) throws {
    let tree = try RuleTree.withoutWeighing(directory: directory)
    var problems = tree.problems
    rules = LifeRules.load(tree, &problems)
    self.problems = problems
  }

  public var names: [String] { rules.workflows.keys.sorted() }

  /// A workflow as a graph for Graphviz; throws `workflow-unknown` (64) for a name that there is none of.
  public func dot(_ name: String) throws -> String { try workflow(name).dot }

  /// A workflow in words: a line a state, with what may happen there.
  public func text(_ name: String) throws -> String {
    let workflow = try workflow(name)
    var lines = ["\(workflow.name): \(workflow.title)"]
    for state in workflow.states {
      var line = "  \(state.name) (\(state.bucket.rawValue))"
      if state.final {
        line += ", an end"
      } else if let waits = state.waits {
        line += ", waits for \(waits.rawValue)"
      }
      for clock in state.clocks {
        let span =
          rules.policy.span(clock.after).map { "\($0)" }
          ?? (rules.policy.clocks[clock.after] == nil ? clock.after : "never")
        line += "; after \(span): \(clock.event)"
      }
      lines.append(line)
      for event in state.ways.keys.sorted() {
        let roles = Set((state.ways[event] ?? []).flatMap { $0.by.map(\.rawValue) }).sorted()
        lines.append("    \(event) by \(roles.joined(separator: ", "))")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func workflow(_ name: String) throws -> Workflow {
    if let workflow = rules.workflows[name] { return workflow }
    throw DocketError(
      code: "workflow-unknown", what: "there is no workflow '\(name)'",
      remedy: "one of \(names.joined(separator: ", "))",
      exit: .usage)
  }
}
