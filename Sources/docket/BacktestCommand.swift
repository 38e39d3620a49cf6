import ArgumentParser
import CaseModel
import Pipeline
import Summaries

struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract:
      "Weighs stored cases under other rules, without the network, and prints which would change bucket.",
    discussion: "Ends with 65 when a case that a person decided would turn wrong.")

  @OptionGroup var tree: TreeOptions
  @Option(help: "Only cases that changed since: 30d, 24h, or a date.") var since = "30d"
  @Flag(help: "One JSON object a case that changes.") var json = false

  func run() throws {
    let report = try Backtest(tree.settings(by: "docket backtest")).run(since: since)
    try Terminal.print(
      json ? report.jsonLines() : report.text(width: Terminal.width, utf8: Terminal.utf8))
    if report.turnedWrong > 0 { throw CaseModel.ExitCode.badInput }
  }
}
