import ArgumentParser
import CaseModel
import Pipeline
import Summaries

struct ReprocessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reprocess", abstract: "Weighs filed cases again and prints what changes bucket, and why.")

  @OptionGroup var tree: TreeOptions
  @Argument(help: "Bucket directories (queues/review), case files, or case ids.")
  var places: [String]
  @Flag(help: "Fetch the pages again.")
  var refetch = false
  @Option(help: ArgumentHelp("With --refetch: answer fetches from this archive.", valueName: "warc"))
  var replay: [String] = []
  @Flag(help: "Change nothing.")
  var dryRun = false
  @Flag(help: "One JSON object a case that changes.")
  var json = false
  @Flag(help: "For tests: allow private addresses and any port.")
  var allowPrivateNetwork = false

  func run() throws {
    var settings = try tree.settings(by: "docket reprocess")
    settings.dryRun = dryRun
    settings.replay = replay.isEmpty ? nil : replay
    settings.allowPrivateNetwork = allowPrivateNetwork
    let report = try Reprocessing(settings).run(places, refetch: refetch)
    try Terminal.print(json ? report.jsonLines() : report.text(width: Terminal.width, utf8: Terminal.utf8))
  }
}
