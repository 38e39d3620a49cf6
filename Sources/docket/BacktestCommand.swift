import ArgumentParser
import CaseModel
import Pipeline

struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract:
      "Weighs stored cases under other rules, without the network, and prints which would change bucket.",
    discussion: "Ends with 65 when a case that a person decided would turn wrong.")

  @OptionGroup var tree: TreeOptions
  @Option(help: "Only cases reported since: 30d, 24h, or a date.") var since = "30d"
  @Flag(help: "One JSON object a case that changes.") var json = false

  func run() throws {
    var settings = try tree.settings(by: "docket backtest")
    settings.dryRun = true
    let report = try Backtest(settings).run(since: since)
    try Terminal.print(json ? report.changes.jsonLines() : report.text)
    if report.wronged > 0 { throw CaseModel.ExitCode.badInput }
  }
}
