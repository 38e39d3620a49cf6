import CaseModel
import Intake
import Listings

/// Reads one price text of a JSON line: `docket price`.
public enum PriceFilter {
  /// {text, currency_hint, decimal_separator} → {amount, currency, currency_text}; what is not there is absent.
  ///
  /// A line without text is answered like any other, so that answers stay in step with questions.
  public static func answer(to line: [UInt8]) throws(DocketError) -> JSONValue {
    let asked: JSONValue
    do {
      asked = try StrictJSON.parse(line)
    } catch {
      throw DocketError(
        code: "json-syntax", what: "the line is no JSON: found \(error.found), expected \(error.expected)",
        place: .init(file: "standard input"), exit: .badInput)
    }
    // A shop's price may be empty or missing altogether: the hint can still name the currency.
    let reading = PriceText.read(
      asked["text"]?.text ?? "", currencyHint: asked["currency_hint"]?.text,
      decimalSeparator: asked["decimal_separator"]?.text)
    return .object([
      "amount": reading.amount.map { .string($0) }, "currency": reading.currency.map { .string($0) },
      "currency_text": reading.currencyText.map { .string($0) },
    ])
  }
}
