import ArgumentParser
import CaseModel
import Pipeline

struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Records a person's decision on a case, or many with --from.",
    discussion: """
      A measure of high impact waits for a second person, who says `confirm` or `reject`. An appeal is decided with \
      appeal-uphold or appeal-overturn, a dispute with judge-valid or judge-invalid.
      """)

  @OptionGroup var tree: TreeOptions
  @Argument(help: "A case id.") var name: String?
  @Argument(help: ArgumentHelp(Decision.Verdict.allCases.map(\.rawValue).joined(separator: ", ")))
  var verdict: Decision.Verdict?
  @Option(help: "Who decides.") var by: String?
  @Option(help: "Why, in a sentence.") var reason: String?
  @Option(help: "The measure, where it is not the proposed one.") var measure: String?
  @Option(help: "With recategorise: the right category.") var category: String?
  @Option(help: "With a judgement: what is refunded, such as 12.50.") var refund: String?
  @Option(help: "The refund's currency, where it is not the order's.") var currency: String?
  @Flag(help: "With a judgement: the goods go back first.") var withReturn = false
  @Flag(inversion: .prefixedNo, help: "With appeal-overturn: the compensation in several coupons, or in one.")
  var split: Bool?
  @Option(help: ArgumentHelp("Only if the case still has this version.", valueName: "number"))
  var version: Int?
  @Option(help: ArgumentHelp("Decisions as JSON Lines; - for standard input.", valueName: "file"))
  var from: String?

  func validate() throws {
    if from != nil {
      guard name == nil, verdict == nil else {
        throw ValidationError("--from stands instead of a case and a verdict")
      }
    } else {
      guard name != nil, verdict != nil else {
        throw ValidationError("a case and a verdict are needed, or --from")
      }
      guard let by, !by.allSatisfy(\.isWhitespace) else { throw ValidationError("--by WHO is needed") }
      guard reason != nil else { throw ValidationError("--reason is needed") }
    }
  }

  func run() throws {
    if let from { return try decideAll(from) }
    guard let name, let verdict, let by, let reason else { return }
    let decision = Decision(
      verdict: verdict, by: by, reason: reason, measure: measure, category: category, refund: refund,
      currency: currency, withReturn: withReturn, split: split, version: version)
    let decided = try CaseDesk(tree.settings(by: by)).decide(name, decision)
    try Terminal.print(Self.line(decided))
  }

  private func decideAll(_ path: String) throws {
    let decisions = try DecisionFile.read(path, by: by, reason: reason)
    let results = try CaseDesk(tree.settings(by: by ?? "docket decide")).decide(decisions)
    var refused = 0
    for (decision, result) in zip(decisions, results) {
      switch result {
      case .success(let decided): try Terminal.print(Self.line(decided))
      case .failure(let error):
        refused += 1
        Terminal.say("docket: \(decision.name): \(error)")
      }
    }
    if refused > 0 { throw CaseModel.ExitCode.badInput }
  }

  static func line(_ decided: Case) -> String {
    let state = decided.life.map { $0.state == decided.bucket.rawValue ? "" : " (\($0.state))" } ?? ""
    return "\(decided.id): \(decided.bucket.rawValue)\(state)"
  }
}

extension Decision.Verdict: ExpressibleByArgument {}
