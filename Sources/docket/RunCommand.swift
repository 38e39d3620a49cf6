import ArgumentParser
import CaseModel
import Pipeline
import Summaries

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Takes in what lies in queues/incoming, and tries what has come due.")

  @OptionGroup var tree: TreeOptions
  @Option(help: ArgumentHelp("Answer all fetches from this archive; may be given again.", valueName: "warc"))
  var replay: [String] = []
  @Option(help: "Pages read and weighed at once.")
  var jobs = 2
  @Option(help: "Take in at most this many reports.")
  var limit: Int?
  @Flag(help: "Say what would be done, and change nothing.")
  var dryRun = false
  @Flag(help: "Print the run record as JSON.")
  var json = false
  @Flag(help: "End with 65 when a report was invalid.")
  var strict = false
  @Option(
    help: ArgumentHelp(
      "Write the summary page of the last seven days here after the run.", valueName: "page.html"))
  var watchFile: String?
  @Option(help: ArgumentHelp("The time zone of that page, such as Europe/Berlin.", valueName: "zone"))
  var timezone: String?
  @Flag(help: "For tests: allow private addresses and any port; the run record says so.")
  var allowPrivateNetwork = false

  func validate() throws {
    guard jobs > 0, jobs <= 64 else { throw ValidationError("--jobs takes a number from 1 to 64") }
    if let limit, limit < 0 { throw ValidationError("--limit takes a number that is not negative") }
  }

  func run() throws {
    var settings = try tree.settings()
    settings.replay = replay.isEmpty ? nil : replay
    settings.jobs = jobs
    settings.limit = limit
    settings.dryRun = dryRun
    settings.allowPrivateNetwork = allowPrivateNetwork
    let span = try watchFile.map { _ in try SummarySpan.read(timeZone: timezone, now: settings.now) }
    // Said before the run, not after hours of it.
    if let watchFile { try SummaryDesk.checkPlace(of: watchFile, option: "--watch-file") }
    let progress = ProgressBar()
    let record = try BatchRun(settings).run { progress.show($0) }
    progress.clear()
    if let watchFile, let span, !dryRun {
      let desk = SummaryDesk(queues: settings.queues, now: settings.now, rules: settings.rules)
      try SummaryDesk.write(
        HTMLSummary.render(try desk.summary(of: span), place: tree.placeAnywhere), to: watchFile)
    }
    if json {
      try Terminal.print(record.json.pretty)
    } else if dryRun || Terminal.outputIsTerminal {
      try Terminal.print(record.sentence)
    }
    for message in record.messages { Terminal.say("docket: \(message)") }
    if strict, record.invalid > 0 { throw CaseModel.ExitCode.badInput }
  }
}
