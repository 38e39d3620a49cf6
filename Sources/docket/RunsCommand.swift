import ArgumentParser
import CaseModel
import Pipeline
import Summaries

struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs", abstract: "Lists what runs did, the earliest first.",
    discussion: "With --host or --failure: the runs in which fetches failed so, and how many.")

  @OptionGroup var tree: TreeOptions
  @Option(help: "Started from then on: 7d, 24h, monday, or a date.") var since: String?
  @Option(help: "Started before then; a date means the whole day.") var until: String?
  @Option(help: ArgumentHelp("The zone in which those days begin.", valueName: "zone"))
  var timezone: String?
  @Flag(help: "Only runs that never said that they ended.") var unfinished = false
  @Option(help: "Only runs in which fetches of this host's pages failed.") var host: String?
  @Option(help: ArgumentHelp("Only runs in which fetches failed for this reason.", valueName: "reason"))
  var failure: String?
  @Flag(help: "One JSON object a run.") var json = false

  func run() throws {
    let lines = try RunsDesk(queues: tree.queues).list(try query())
    if json {
      for line in lines { try Terminal.print(Inert.json(line.json.compact)) }
    } else if lines.isEmpty {
      Terminal.say("docket: no run fits")
    } else {
      try Terminal.print(RunTable(width: Terminal.width, utf8: Terminal.utf8).text(lines.map(\.row)))
    }
  }

  private func query() throws -> RunsDesk.Query {
    var query = RunsDesk.Query()
    query.unfinished = unfinished
    query.host = host
    query.failure = failure
    let zone = try timezone.map { try SummaryZone(named: $0) } ?? .utc
    if since != nil || until != nil {
      let period = try SummaryPeriod(since: since ?? "36525d", until: until, now: tree.clock, zone: zone)
      query.since = since == nil ? nil : period.from
      query.until = until == nil ? nil : period.until
    }
    return query
  }
}
