import ArgumentParser
import CaseModel
import Pipeline

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Prints the listing of each page, one JSON object a page, in order.")

  @OptionGroup var tree: TreeOptions
  @Argument(help: "Files (also .gz), addresses, or - for standard input.")
  var places: [String]
  @Option(help: "The address that the page came from.")
  var url: String?
  @Flag(help: "JSON, one object a line; without it the objects are indented.")
  var json = false
  @Flag(help: "Say of each field where it was found.")
  var sources = false
  @Flag(help: "Use no marketplace profile: general evidence alone.")
  var noProfiles = false
  @Flag(help: "For tests: allow private addresses and any port.")
  var allowPrivateNetwork = false

  func run() throws {
    var settings = try tree.settings()
    settings.allowPrivateNetwork = allowPrivateNetwork
    let extraction = try Extraction(settings, profiles: !noProfiles)
    var failed = false
    for place in places {
      do {
        let listing = try extraction.listing(at: place, url: url, sources: sources)
        try Terminal.print(json ? listing.compact : listing.pretty)
      } catch let error as DocketError where places.count > 1 {
        Terminal.complain(error)
        try Terminal.print(JSONValue.object(["error": .string(error.code)]).compact)
        failed = true
      }
    }
    if failed { throw CaseModel.ExitCode.badInput }
  }
}
