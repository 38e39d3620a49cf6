import ArgumentParser
import CaseModel
import Pipeline

struct PruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Lets go of old inputs, pages and reporters' data, or of one person's; the audit trail stays.",
    discussion: """
      Cases keep their files, their reports' ids, their assessments and their histories. Of finished cases (closed and \
      past appeal, no-violation, gone, duplicate) older than the age, reporters' data and pages go; a page that another \
      case needs stays. Backups are not reached.
      """)

  @OptionGroup var tree: TreeOptions
  @Option(help: "What ended longer ago than this: 400d, 52w, or a date.") var olderThan: String?
  @Option(help: ArgumentHelp("A reporter's id or e-mail address: everything of theirs.", valueName: "id"))
  var person: String?
  @Option(help: "Who asks for it, for the histories.") var by = "docket prune"
  @Flag(help: "Say what would go, and change nothing.") var dryRun = false
  @Flag(help: "The counts as JSON.") var json = false

  func validate() throws {
    guard olderThan != nil || person != nil else {
      throw ValidationError("say what is to go: --older-than 400d, or --person ID")
    }
    guard person?.isEmpty != true else { throw ValidationError("--person takes an id or an e-mail address") }
  }

  func run() throws {
    var settings = try tree.settings(by: by)
    settings.dryRun = dryRun
    var pruning = Pruning(settings)
    let report = try pruning.run(olderThan: olderThan, person: person)
    for message in report.messages { Terminal.say("docket: \(message)") }
    if json {
      try Terminal.print(report.json.pretty)
    } else if dryRun || Terminal.outputIsTerminal {
      try Terminal.print(report.sentence)
    }
  }
}
