import CaseModel

/// An amount as shops write it, so that what a finding says can be found on the page.
enum Money {
  private static let before = [
    "USD": "US $", "GBP": "£", "BRL": "R$ ", "JPY": "¥", "CNY": "¥", "INR": "₹", "KRW": "₩", "MXN": "$",
    "CAD": "C$",
    "AUD": "A$", "CLP": "$", "COP": "$", "ARS": "$",
  ]
  private static let after = [
    "EUR": " €", "RUB": " ₽", "PLN": " zł", "TRY": " TL", "UAH": " ₴", "CZK": " Kč", "SEK": " kr",
    "NOK": " kr", "DKK": " kr",
  ]
  private static let withComma: Set<String> = [
    "EUR", "BRL", "RUB", "PLN", "TRY", "UAH", "CZK", "SEK", "NOK", "DKK",
  ]

  private static let withSpaces: Set<String> = ["RUB", "PLN", "UAH", "CZK", "SEK", "NOK", "DKK"]
  private static let whole: Set<String> = ["RUB", "JPY", "KRW", "CLP", "COP"]

  static func shown(_ amount: String?, _ currency: String?) -> String {
    let currency = currency ?? ""
    let text = written(amount ?? "", currency)
    if let sign = before[currency] { return sign + text }
    if let sign = after[currency] { return text + sign }
    return currency.isEmpty ? text : "\(text) \(currency)"
  }

  /// "4990" as "4.990,00", "4,990.00" or "4 990", as shops of the currency do; what is no plain amount stays as it is.
  private static func written(_ amount: String, _ currency: String) -> String {
    let parts = amount.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    guard isPlain, let units = parts.first, parts.count <= 2, units.count <= 15 else { return amount }
    let hasComma = withComma.contains(currency)
    let between = withSpaces.contains(currency) ? " " : hasComma ? "." : ","
    var text = ""
    for (index, digit) in units.enumerated() {
      if index > 0, (units.count - index).isMultiple(of: 3) { text += between }
      text.append(digit)
    }
    var cents = parts.count == 2 ? String(parts[1]) : ""
    if whole.contains(currency), cents.allSatisfy({ $0 == "0" }) { return text }
    while cents.count < 2 { cents += "0" }
    return text + (hasComma ? "," : ".") + cents
  }
}
