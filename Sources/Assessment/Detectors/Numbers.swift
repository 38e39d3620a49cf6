/// Numbers as people write them in a finding.
enum Numbers {
  /// Without decimals where there are none, else with two at most.
  static func short(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let hundredths = Int((value * 100).rounded())
    if hundredths % 100 == 0 { return "\(hundredths / 100)" }
    let fraction = abs(hundredths % 100)
    let text = fraction % 10 == 0 ? "\(fraction / 10)" : fraction < 10 ? "0\(fraction)" : "\(fraction)"
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(text)"
  }

  /// A decimal string as a number, if it is a sane one.
  static func value(_ text: String?) -> Double? {
    guard let number = text.flatMap(Double.init), number.isFinite, number >= 0, number < 1e12 else {
      return nil
    }
    return number
  }
}
