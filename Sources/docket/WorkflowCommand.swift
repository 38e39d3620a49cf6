import ArgumentParser
import CaseModel
import Pipeline

struct WorkflowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workflow", abstract: "Shows and checks the workflows of the rule pack.")

  @Argument(help: "complaint, appeal or dispute (default: all).") var name: String?
  @Flag(help: "As graphs for Graphviz.") var dot = false
  @Option(help: "The rule pack's directory (default: ./rules, else the one installed beside the program).")
  var rules: String?

  func run() throws {
    let desk = try WorkflowDesk(rules: try RulesPlace.find(rules))
    for problem in desk.problems { Terminal.complain(problem) }
    for name in name.map({ [$0] }) ?? desk.names {
      try Terminal.print(dot ? try desk.dot(name) : try desk.text(name))
    }
    if !desk.problems.isEmpty { throw CaseModel.ExitCode.configuration }
  }
}
