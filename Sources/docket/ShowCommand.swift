import ArgumentParser
import CaseModel
import Pipeline
import Summaries

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a case, found by its id, a report's id, or the listing's address.")

  @OptionGroup var tree: TreeOptions
  @Argument(help: "A case id (or its beginning), a report id, or an address.")
  var name: String
  @Flag(help: "The case file as it is, with reporters' own ids and addresses.")
  var json = false
  @Flag(help: "Reporters by their own ids instead of pseudonyms.")
  var reporters = false

  func run() throws {
    let desk = CaseDesk(tree.settingsToRead())
    let found = try desk.find(name)
    let pseudonyms = reporters ? nil : desk.pseudonyms
    for (index, one) in found.enumerated() {
      if index > 0, !json { try Terminal.print("") }
      try Terminal.print(json ? Inert.json(try CaseDesk.json(one)) : text(of: one, pseudonyms))
    }
  }

  private func text(of one: Case, _ pseudonyms: Pseudonym?) -> String {
    CaseCard(
      one, now: tree.clock, width: Terminal.width, utf8: Terminal.utf8, height: Terminal.height,
      color: Terminal.color, pseudonyms: pseudonyms
    ).text()
  }
}
