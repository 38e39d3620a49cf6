import ArgumentParser
import CaseModel
import Pipeline

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks every promise of the design on a tree, and says which fail.")

  @OptionGroup var tree: TreeOptions

  func run() throws {
    let findings = try CaseDesk(tree.settings()).verify()
    for finding in findings { try Terminal.print(finding) }
    if !findings.isEmpty { throw CaseModel.ExitCode.badInput }
  }
}
