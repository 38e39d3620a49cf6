import ArgumentParser
import CaseModel
import Pipeline

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Checks, tests and lists the rule pack.",
    subcommands: [Check.self, Test.self, List.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads every rule file and says what is wrong, where.")
    @OptionGroup var tree: TreeOptions

    func run() throws {
      let problems = try RuleDesk(tree.settings()).check()
      for problem in problems { Terminal.complain(problem, prefix: "") }
      if !problems.isEmpty { throw CaseModel.ExitCode.configuration }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Runs every rule's own examples.")
    @OptionGroup var tree: TreeOptions

    func run() throws {
      let result = try RuleDesk(tree.settings()).test()
      try Terminal.print(result.text)
      if result.failures > 0 { throw CaseModel.ExitCode.configuration }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the rules with what they say to a moderator.")
    @OptionGroup var tree: TreeOptions
    @Flag(help: "One JSON object a rule.")
    var json = false

    func run() throws {
      try Terminal.print(try RuleDesk(tree.settings()).list(json: json))
    }
  }
}
