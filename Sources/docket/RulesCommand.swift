import ArgumentParser
import CaseModel
import Pipeline
import Summaries

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Checks, tests and lists the rule pack, and says how its rules have done.",
    subcommands: [Check.self, Test.self, List.self, Hits.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads every rule file and says what is wrong, where.")
    @OptionGroup var tree: TreeOptions

    func run() throws {
      let (problems, warnings) = try RuleDesk(tree.settings()).inspect()
      for warning in warnings { Terminal.complain(warning, prefix: "warning: ") }
      for problem in problems { Terminal.complain(problem, prefix: "") }
      if !problems.isEmpty { throw CaseModel.ExitCode.configuration }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Runs every rule's own examples.",
      discussion: "Ends with 78 when an example does not do as its rule says.")
    @OptionGroup var tree: TreeOptions
    @Argument(help: "Only these rules.")
    var rules: [String] = []

    func run() throws {
      let result = try RuleDesk(tree.settings()).test(rules)
      for failure in result.failures { Terminal.complain(failure, prefix: "") }
      if !result.failures.isEmpty || Terminal.outputIsTerminal { try Terminal.print(result.sentence) }
      if !result.failures.isEmpty { throw CaseModel.ExitCode.configuration }
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

  struct Hits: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How often each rule hit over decided cases, how often rightly, and which never did.")
    @OptionGroup var tree: TreeOptions
    @Option(help: "Only cases that changed since: 30d, 24h, or a date.") var since: String?
    @Flag(help: "One JSON object a rule.")
    var json = false

    func run() throws {
      let report = try RuleDesk(tree.settings()).hits(since: since)
      try Terminal.print(
        json ? report.jsonLines() : report.text(width: Terminal.width, utf8: Terminal.utf8))
    }
  }
}
