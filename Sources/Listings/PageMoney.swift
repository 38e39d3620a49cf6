/// What a page's language and host say of currency signs that several countries share.
struct PageMoney {
  private let language: String
  private let country: String

  init(document: Document, host: String) {
    let root = (1..<min(8, max(1, document.count))).first { document.tag($0) == .html }
    let tag = root.flatMap { document.attribute($0, .lang) ?? document.attribute($0, .xmlLang) } ?? ""
    language = tag.lowercased()
    let end = host.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let parts = language.split(whereSeparator: { $0 == "-" || $0 == "_" })
    // A host without a country leaves it to the language's region, such as `es-AR`.
    let region = parts.count > 1 && parts.last?.utf8.count == 2 ? String(parts[parts.count - 1]) : ""
    country = end.utf8.count == 2 && end != "co" && end != "io" ? end : region
  }

  /// The reading's currency; where its sign is shared, by a code beside it, else by host and language.
  func currency(_ reading: PriceReading, in text: String) -> String? {
    switch reading.currencyText {
    case "$":
      let beside = PriceText.read(text, currencyHint: text, decimalSeparator: nil).currency
      return beside != reading.currency ? beside : dollars[country] ?? reading.currency
    case "¥", "￥":
      let isChinese = country == "cn" || country != "jp" && language.hasPrefix("zh")
      return isChinese && !language.hasPrefix("ja") || text.has("元") ? "CNY" : reading.currency
    case "kr", "Kr", "kr.", "KR":
      return crowns[country] ?? crowns[String(language.prefix(2))] ?? reading.currency
    case "£": return country == "eg" ? "EGP" : reading.currency
    case "Rs", "Rs.", "₨": return rupees[country] ?? reading.currency
    default: return reading.currency
    }
  }

  private let dollars = [
    "au": "AUD", "nz": "NZD", "ca": "CAD", "sg": "SGD", "hk": "HKD", "tw": "TWD", "mx": "MXN", "ar": "ARS",
    "cl": "CLP",
    "uy": "UYU", "co": "COP", "jm": "JMD", "tt": "TTD",
  ]
  private let crowns = [
    "dk": "DKK", "no": "NOK", "is": "ISK", "se": "SEK", "da": "DKK", "nb": "NOK", "nn": "NOK", "sv": "SEK",
  ]
  private let rupees = ["pk": "PKR", "lk": "LKR", "np": "NPR", "mu": "MUR", "in": "INR"]
}
