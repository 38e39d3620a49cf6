import ArgumentParser
import CaseModel
import Pipeline

struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Weighs listings: JSON Lines {report, listing} in, assessments out.")

  @OptionGroup var tree: TreeOptions

  func run() throws {
    let filter = try AssessmentFilter(tree.settings())
    var input = StandardInput()
    var number = 0
    while let line = try input.nextLine() {
      number += 1
      guard !line.isEmpty else { continue }
      try Terminal.print(try filter.answer(to: line, number: number))
    }
  }
}
