import ArgumentParser
import CaseModel
import Pipeline
import Summaries

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists cases, the most urgent first.",
    discussion: """
      Filters are joined by "and". With --since and --until a case must have come in then; with --moved, --settled, --checked, \
      --changed, --reached, --reported or --reporter that must have happened then. On a terminal the first 50 are shown.
      """)

  enum Sort: String, ExpressibleByArgument, CaseIterable {
    case urgency, priority, age, due
  }

  @OptionGroup var tree: TreeOptions
  @OptionGroup var filters: CaseFilters
  @Option(help: "By urgency, priority, age or due time.") var sort = Sort.urgency
  @Option(help: "At most this many.") var limit: Int?
  @Flag(help: "One JSON object a case.") var json = false

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number that is not negative") }
  }

  func run() throws {
    let settings = tree.settingsToRead()
    let most = limit ?? (json || !Terminal.outputIsTerminal ? Int.max : 50)
    // One more than is shown tells whether there are more.
    var rows = try CaseDesk(settings).list(
      try filters.query(now: settings.now), sort: sort.rawValue, limit: most == .max ? .max : most + 1)
    let isCut = rows.count > most
    if isCut { rows.removeLast(rows.count - most) }
    if json {
      for row in rows { try Terminal.print(Inert.json(row.json.compact)) }
    } else if rows.isEmpty {
      Terminal.say("docket: no case fits")
    } else {
      try Terminal.print(
        CaseTable(
          now: settings.now, width: Terminal.width, utf8: Terminal.utf8, color: Terminal.color
        ).text(rows.map(\.row)))
    }
    if isCut, limit == nil { Terminal.say("docket: the first \(most); --limit shows more") }
  }
}
