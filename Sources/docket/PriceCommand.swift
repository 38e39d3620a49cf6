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
    while let line = try input.nextLine() {
      guard !line.isEmpty else { continue }
      try Terminal.print(try PriceFilter.answer(to: line).compact)
    }
  }
}
