import ArgumentParser
import CaseModel
import Pipeline

struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Refits the weights to what people decided, and writes a new scores file for review.",
    discussion: """
      Only people's decisions teach, never the machine's own verdicts. The present scores stay as they are: the new file \
      is named scores.learned-YYYY-MM-DD.yaml. Prints precision and recall at the policy's thresholds and a calibration \
      table, all on cases that the fit had not seen.
      """)

  @OptionGroup var tree: TreeOptions
  @Option(help: "Only decisions on cases that changed since: 365d, or a date.") var since: String?
  @Option(help: ArgumentHelp("Where the new scores file goes.", valueName: "directory-or-file"))
  var output = "."
  @Option(help: "Into how many parts the cases are cut for cross-validation.") var folds = 5
  @Flag(help: "Print the figures and write nothing.") var dryRun = false
  @Flag(help: "One JSON object with all figures.") var json = false

  func validate() throws {
    guard (2...20).contains(folds) else { throw ValidationError("--folds takes a number from 2 to 20") }
  }

  func run() throws {
    let learning = Learning(try tree.settings(by: "docket learn"), folds: folds)
    let report = try learning.run(since: since, output: dryRun ? nil : output)
    try Terminal.print(
      json ? report.json().pretty : report.text(width: Terminal.width, utf8: Terminal.utf8))
  }
}
