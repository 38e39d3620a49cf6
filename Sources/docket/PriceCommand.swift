import ArgumentParser
import CaseModel
import Pipeline

struct PriceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "price",
    abstract:
      "Reads price texts: JSON Lines {text, currency_hint, decimal_separator} in, amounts and currencies out."
  )

  func run() throws {
    var input = StandardInput()
    var failed = false
    while let line = try input.nextLine() {
      guard !line.isEmpty else { continue }
      do {
        try Terminal.print(PriceFilter.answer(to: line).compact)
      } catch let error as DocketError where error.exit == .badInput {
        // One answer a line, whatever it holds: who feeds the filter counts on it.
        Terminal.complain(error)
        try Terminal.print(JSONValue.object(["error": .string(error.code)]).compact)
        failed = true
      }
    }
    if failed { throw CaseModel.ExitCode.badInput }
  }
}
