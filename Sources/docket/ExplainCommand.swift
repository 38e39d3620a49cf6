import ArgumentParser
import CaseModel
import Pipeline
import Summaries

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Every signal of a case, its weight, its excerpt, and what would change the bucket.")

  @OptionGroup var tree: TreeOptions
  @Argument(help: "A case id (or its beginning), a report id, or an address.")
  var name: String
  @Flag(help: "What the seller is told: without weights and rule names.")
  var forSeller = false
  @Flag(help: "The assessment as JSON.")
  var json = false

  func run() throws {
    let found = try CaseDesk(tree.settings()).find(name)
    for (index, one) in found.enumerated() {
      if index > 0, !json { try Terminal.print("") }
      if json {
        try Terminal.print(try CaseDesk.assessmentJSON(one))
      } else {
        try Terminal.print(try text(of: one))
      }
    }
  }

  private func text(of one: Case) throws -> String {
    guard forSeller else { return Explanation(one, width: Terminal.width, utf8: Terminal.utf8).text() }
    let sentences = try RuleDesk(tree.settings()).sellerSentences()
    return Explanation(one, width: Terminal.width, utf8: Terminal.utf8).forSeller(sentences: sentences)
  }
}
