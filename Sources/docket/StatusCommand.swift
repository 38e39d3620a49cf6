import ArgumentParser
import Pipeline

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Says where a case stands, as its parties may know it.")

  @OptionGroup var tree: TreeOptions
  @Argument(help: "A reference: a case id, or a report's id.") var reference: String
  @Flag(help: "One JSON object a case.") var json = false

  func run() throws {
    for status in try CaseDesk(tree.settings()).status(of: reference) {
      try Terminal.print(json ? status.json.compact : status.text)
    }
  }
}
