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
  @Flag(help: "The case file as it is.")
  var json = false

  func run() throws {
    let found = try CaseDesk(tree.settings()).find(name)
    for (index, one) in found.enumerated() {
      if index > 0, !json { try Terminal.print("") }
      try Terminal.print(json ? Inert.json(try CaseDesk.json(one)) : text(of: one))
    }
  }

  private func text(of one: Case) -> String {
    CaseCard(
      one, now: tree.clock, width: Terminal.width, utf8: Terminal.utf8, height: Terminal.height,
      color: Terminal.color
    ).text()
  }
}
