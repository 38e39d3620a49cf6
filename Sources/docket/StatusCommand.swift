import ArgumentParser
import CaseModel
import Pipeline

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Says where a case stands, as its parties may know it.")

  /// The sides of a case.
  enum Asking: String, ExpressibleByArgument, CaseIterable {
    case reporter, seller, buyer
    case rightsHolder = "rights_holder"
  }

  @OptionGroup var tree: TreeOptions
  @Argument(help: "A reference: a case id, or a report's id.") var reference: String
  @Option(
    help: "Who asks: reporter, rights_holder, seller or buyer (default: a report's id is its reporter's).")
  var role: Asking?
  @Option(help: "The language of the answer, such as de.") var language = "en"
  @Flag(help: "One JSON object a case.") var json = false

  func run() throws {
    for status in try CaseDesk(tree.settings()).status(
      of: reference, to: role.flatMap { Role(rawValue: $0.rawValue) }, language: language)
    {
      try Terminal.print(json ? status.json.compact : status.text)
    }
  }
}
