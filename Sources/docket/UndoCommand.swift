import ArgumentParser
import Pipeline

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes back the last decision on a case, within the policy's time, as a new entry.")

  @OptionGroup var tree: TreeOptions
  @Argument(help: "A case id.") var name: String
  @Option(help: "Who takes it back.") var by: String
  @Option(help: "Why, in a sentence.") var reason: String

  func validate() throws {
    if by.allSatisfy(\.isWhitespace) { throw ValidationError("--by WHO is needed") }
  }

  func run() throws {
    let decision = Decision(verdict: .undo, by: by, reason: reason)
    try Terminal.print(DecideCommand.line(try CaseDesk(tree.settings(by: by)).decide(name, decision)))
  }
}
