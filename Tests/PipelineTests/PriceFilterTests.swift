import CaseModel
import Testing

@testable import Pipeline

@Suite("A line of JSON in, an amount and its currency out")
struct PriceFilterTests {
  private func answer(_ line: String) throws -> String {
    try PriceFilter.answer(to: Array(line.utf8)).compact
  }

  @Test(
    "what is not there is absent, and every line has its answer",
    arguments: [
      (#"{"text":"1.299,90 €"}"#, #"{"amount":"1299.90","currency":"EUR","currency_text":"€"}"#),
      (#"{"text":""}"#, "{}"), ("{}", "{}"),
      ("[]", "{}"), ("7", "{}"), (#"{"text":null}"#, "{}"), (#"{"text":["1"]}"#, "{}"),
    ])
  func answers(row: (String, String)) throws { #expect(try answer(row.0) == row.1) }

  @Test("a number is a text too, and the hint names the currency")
  func numbers() throws {
    let value = try PriceFilter.answer(to: Array(#"{"text":18.90,"currency_hint":"USD"}"#.utf8))
    #expect(value["amount"]?.string == "18.90" && value["currency"]?.string == "USD")
  }

  @Test("what is no JSON says so", arguments: ["", "{", "18.90 EUR", "{\"text\":\"a\",}"])
  func refused(line: String) {
    do {
      _ = try answer(line)
      Issue.record("\(line) was taken")
    } catch {
      #expect((error as? DocketError)?.code == "json-syntax" && (error as? DocketError)?.exit == .badInput)
    }
  }
}
