import ArgumentParser
import CaseModel
import Pipeline
import Summaries

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists cases, the most urgent first.")

  enum Sort: String, ExpressibleByArgument, CaseIterable {
    case priority, age, due
  }

  @OptionGroup var tree: TreeOptions
  @Option(help: "Only this bucket.") var bucket: Bucket?
  @Option(help: "Only this category.") var category: CaseModel.Category?
  @Option(help: "By priority, age or due time.") var sort = Sort.priority
  @Option(help: "At most this many.") var limit: Int?
  @Flag(help: "One JSON object a case.") var json = false

  func run() throws {
    let rows = try CaseDesk(tree.settings()).list(
      bucket: bucket, category: category, sort: sort.rawValue, limit: limit ?? (json ? Int.max : 50))
    if json {
      for row in rows { try Terminal.print(row.json.compact) }
    } else if rows.isEmpty {
      Terminal.say("docket: no case fits")
    } else {
      try Terminal.print(
        CaseTable(
          now: tree.clock, width: Terminal.width, utf8: Terminal.utf8, color: Terminal.outputIsTerminal
        ).text(rows.map(\.row)))
    }
  }
}

extension Bucket: ExpressibleByArgument {}
extension CaseModel.Category: ExpressibleByArgument {}
