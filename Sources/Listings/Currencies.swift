/// Which texts name which currency.
enum Currencies {
  /// The currency's name as it stands in the text, or else in the hint.
  static func symbol(in text: String, hint: String?) -> String? {
    if text.has("$"), let hint, let code = find(dollarCodes, in: hint, words: false) { return code }
    if let found = find(safe, in: text, words: false) { return found }
    if let hint, let found = find(safe, in: hint, words: false) { return found }
    if let found = find(unsafeSymbols, in: text, words: true) { return found }
    if let hint, let found = find(unsafeSymbols, in: hint, words: true) { return found }
    return nil
  }

  /// Whether the text surely names a currency: no single letters, which may mean anything.
  static func isEvident(_ text: String) -> Bool {
    find(safe, in: text, words: false) != nil || find(evidentNames, in: text, words: true) != nil
  }

  /// The first place in the text at which one of the names stands; the names are tried in order there.
  private static func find(_ names: CurrencyNames, in text: String, words: Bool) -> String? {
    let scalars = Array(text.unicodeScalars)
    var place = 0
    while place < scalars.count {
      for name in names.beginning(with: scalars[place]) where matches(scalars, place, name) {
        if stands(scalars, place, name) { return String(String.UnicodeScalarView(name)) }
      }
      place += 1
    }
    return nil
  }

  private static func matches(_ text: [Unicode.Scalar], _ place: Int, _ name: [Unicode.Scalar]) -> Bool {
    guard place + name.count <= text.count else { return false }
    for offset in 0..<name.count where text[place + offset] != name[offset] { return false }
    return true
  }

  /// A name of letters is no part of a longer word.
  private static func stands(_ text: [Unicode.Scalar], _ place: Int, _ name: [Unicode.Scalar]) -> Bool {
    if let first = name.first, PriceText.isLetter(first), place > 0,
      PriceText.isLetter(text[place - 1])
    {
      return false
    }
    let behind = place + name.count
    if let last = name.last, PriceText.isLetter(last), behind < text.count,
      PriceText.isLetter(text[behind])
    {
      return false
    }
    return true
  }

  /// ISO 4217 of a currency's name.
  static func code(_ symbol: String) -> String? {
    if let known = symbolCodes[symbol] ?? symbolCodes[symbol.lowercased()] { return known }
    let upper = symbol.uppercased()
    return isoCodes.contains(upper) ? upper : nil
  }
}

/// Names by their first letter, the longer ones first.
struct CurrencyNames: Sendable {
  private let ascii: [[[Unicode.Scalar]]]
  private let others: [Unicode.Scalar: [[Unicode.Scalar]]]

  init(_ names: [String]) {
    var result: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    for name in names.sorted(by: { $0.unicodeScalars.count > $1.unicodeScalars.count }) {
      let scalars = Array(name.unicodeScalars)
      if let first = scalars.first { result[first, default: []].append(scalars) }
    }
    others = result
    ascii = (0..<128).map { result[Unicode.Scalar(UInt8($0))] ?? [] }
  }

  @inline(__always)
  func beginning(with scalar: Unicode.Scalar) -> [[Unicode.Scalar]] {
    scalar.value < 128 ? ascii[Int(scalar.value)] : others[scalar] ?? []
  }
}
