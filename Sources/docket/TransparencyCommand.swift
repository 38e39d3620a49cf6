import ArgumentParser
import CaseModel
import Foundation
import Pipeline

struct TransparencyCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case dsa, annual
  }

  static let configuration = CommandConfiguration(
    commandName: "transparency",
    abstract:
      "Writes statements of reasons for the EU Transparency Database, or the counts of a yearly report.",
    discussion: """
      With --format dsa each line is one request of at most 100 statements, linted before; what fails the lint is said \
      on standard error and left out, and the command ends with 65. So is a measure of the policy, or a category, that has \
      no words in the schema's file.
      """)

  @OptionGroup var tree: TreeOptions
  @Option(help: "dsa: statements of reasons; annual: counts.") var format: Format = .dsa
  @Option(help: "From this time or date on.") var from: Timestamp
  @Option(help: "Up to this time or date (default: now).") var to: Timestamp?
  @Option(help: ArgumentHelp("The schema's version (default: the newest).", valueName: "date")) var schema:
    String?
  @Option(help: ArgumentHelp("A file of puids that were sent before, one a line.", valueName: "file"))
  var sent: String?

  func run() throws {
    let desk = TransparencyDesk(try tree.settings())
    let end = to ?? tree.clock
    if format == .annual { return try Terminal.print(try desk.counts(from: from, to: end).pretty) }
    let result = try desk.statements(from: from, to: end, version: schema, used: try used())
    for batch in result.batches { try Terminal.print(batch.compact) }
    for finding in result.findings {
      for problem in finding.problems {
        Terminal.say("docket: statement_\(finding.statement) \(finding.puid ?? ""): \(problem)")
      }
    }
    for gap in result.gaps { Terminal.say("docket: \(gap)") }
    if !result.findings.isEmpty || !result.gaps.isEmpty { throw CaseModel.ExitCode.badInput }
  }

  private func used() throws -> Set<String> {
    guard let sent else { return [] }
    guard let data = FileManager.default.contents(atPath: sent) else {
      throw DocketError(
        code: "not-found", what: "the file cannot be read", place: .init(file: sent), exit: .badInput)
    }
    return Set(String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init))
  }
}
