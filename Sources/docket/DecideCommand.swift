import ArgumentParser
import CaseModel
import Pipeline

struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Records a person's decision on a case and closes it.")

  @OptionGroup var tree: TreeOptions
  @Argument(help: "A case id.") var name: String
  @Argument(help: "uphold, dismiss or escalate.") var verdict: Decision.Verdict
  @Option(help: "Who decides.") var by: String
  @Option(help: "Why, in a sentence.") var reason: String
  @Option(help: "The measure, where it is not the proposed one.") var measure: String?
  @Option(help: ArgumentHelp("Only if the case still has this version.", valueName: "number"))
  var version: Int?

  func run() throws {
    let decision = Decision(verdict: verdict, by: by, reason: reason, measure: measure, version: version)
    let decided = try CaseDesk(tree.settings(by: by)).decide(name, decision)
    try Terminal.print("\(decided.id): \(decided.bucket.rawValue)")
  }
}

extension Decision.Verdict: ExpressibleByArgument {}
