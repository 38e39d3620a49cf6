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

  static func shown(_ amount: String?, _ currency: String?) -> String {
    let amount = amount ?? ""
    let currency = currency ?? ""
    let text = withComma.contains(currency) ? amount.replacing(".", with: ",") : amount
    if let sign = before[currency] { return sign + text }
    if let sign = after[currency] { return text + sign }
    return currency.isEmpty ? text : "\(text) \(currency)"
  }
}
