import ArgumentParser
import CaseModel

/// The command line: it only calls.
@main
struct Docket: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docket",
    abstract: "Reads complaint reports, weighs the listed pages, and files each case with its reasons.",
    discussion: """
      Exit codes: 0 done; 64 usage; 65 a named input is bad; 69 a service is unavailable; 74 input or output failed; \
      75 another run holds the tree; 78 the rules or the configuration are wrong.
      """,
    version: DocketVersion.current,
    subcommands: [
      RunCommand.self, ReprocessCommand.self, SummaryCommand.self, ShowCommand.self, ListCommand.self,
      ExplainCommand.self, SubmitCommand.self, DecideCommand.self, ExtractCommand.self, PriceCommand.self,
      AssessCommand.self, RulesCommand.self, BacktestCommand.self, LearnCommand.self, ReindexCommand.self,
      VerifyCommand.self, PruneCommand.self, StatusCommand.self, UndoCommand.self, EventCommand.self,
      WorkflowCommand.self, TransparencyCommand.self, RunsCommand.self,
    ])

  static func main() {
    Terminal.ignoreBrokenPipe()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as DocketError {
      Terminal.complain(error)
      exit(withError: ArgumentParser.ExitCode(error.exit.rawValue))
    } catch let code as CaseModel.ExitCode {
      exit(withError: ArgumentParser.ExitCode(code.rawValue))
    } catch {
      exit(withError: error)
    }
  }
}
