import CaseModel
import Intake
import Listings

/// Reads one price text of a JSON line: `docket price`.
public enum PriceFilter {
  /// {text, currency_hint, decimal_separator} → {amount, currency, currency_text}; what is not there is absent.
  public static func answer(to line: [UInt8]) throws(DocketError) -> JSONValue {
    let asked: JSONValue
    do {
      asked = try StrictJSON.parse(line)
    } catch {
      throw DocketError(
        code: "json-syntax", what: "the line is no JSON: found \(error.found), expected \(error.expected)",
        place: .init(file: "standard input"), exit: .badInput)
    }
    guard let text = asked["text"]?.text else {
      throw DocketError(
        code: "field-missing", what: "the line has no text", place: .init(file: "standard input"),
        remedy: "give {\"text\": \"€ 18,90\"}", exit: .badInput)
    }
    let reading = PriceText.read(
      text, currencyHint: asked["currency_hint"]?.string, decimalSeparator: asked["decimal_separator"]?.string
    )
    return .object([
      "amount": reading.amount.map { .string($0) }, "currency": reading.currency.map { .string($0) },
      "currency_text": reading.currencyText.map { .string($0) },
    ])
  }
}
