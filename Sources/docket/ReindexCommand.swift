import ArgumentParser
import CaseModel
import Pipeline

struct ReindexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex", abstract: "Builds the index again from the case files.")

  @OptionGroup var tree: TreeOptions

  func run() throws {
    let count = try CaseDesk(tree.settings()).reindex()
    if Terminal.outputIsTerminal { try Terminal.print("\(count) cases indexed") }
  }
}
