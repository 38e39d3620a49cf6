import CaseModel
import Listings

/// Price texts of pages: an amount is digits with at most one point, or none is given.
enum PriceTarget {
  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for hint in [nil, "EUR", "JPY"] {
      for separator in [nil, ".", ","] {
        let reading = PriceText.read(text, currencyHint: hint, decimalSeparator: separator)
        _ = String(describing: reading)
      }
    }
  }
}
