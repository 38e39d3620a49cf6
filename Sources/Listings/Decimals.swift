/// Decimal numbers as text, so that no amount is ever rounded.
enum Decimals {
  /// One form for one amount: no leading zeros, no fraction where it is zero, else at least two digits.
  static func canonical(whole: String, fraction: String) -> String {
    let head = String(whole.drop { $0 == "0" })
    var tail = fraction
    while tail.hasSuffix("0") { tail.removeLast() }
    let front = head.isEmpty ? "0" : head
    if tail.isEmpty { return front }
    if tail.utf8.count == 1 { tail += "0" }
    return front + "." + tail
  }

  /// A machine-written number such as `139.0`; nil where the text is none, or leaves anything to guess.
  static func machine(_ text: String) -> String? {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty, trimmed.utf8.count < 40 else { return nil }
    let parts = trimmed.split(separator: ".", omittingEmptySubsequences: false)
    func isNumber(_ part: Substring) -> Bool { part.utf8.allSatisfy(Bytes.isDigit) }
    if parts.count == 1, isNumber(parts[0]) { return canonical(whole: trimmed, fraction: "") }
    if parts.count == 2, isNumber(parts[0]), isNumber(parts[1]), parts[0].utf8.count + parts[1].utf8.count > 0
    {
      return canonical(whole: String(parts[0]), fraction: String(parts[1]))
    }
    return nil
  }

  static func value(_ text: String) -> Double { Double(text) ?? 0 }
}
