/// When two sources contradict one another in a way that is evidence.
enum Contradictions {
  static func matters(_ field: String, _ best: Draft.Claim, _ other: Draft.Claim) -> Bool {
    guard best.source != other.source else { return false }
    // What is only guessed from the page's look contradicts nothing.
    guard other.trust >= Trust.visible else { return false }
    switch field {
    case "title":
      let one = letters(best.value)
      let two = letters(other.value)
      return !one.has(two) && !two.has(one)
    case "price", "price_high", "list_price":
      return abs(Decimals.value(best.value) - Decimals.value(other.value)) > 0.005
        && other.trust >= Trust.visibleLabelled
    case "brand", "gtin", "mpn", "currency", "condition":
      return letters(best.value) != letters(other.value) && other.trust >= Trust.visibleLabelled
    case "availability":
      return (best.value == "InStock") != (other.value == "InStock") && other.trust >= Trust.visibleLabelled
    case "seller.name":
      return letters(best.value) != letters(other.value) && other.trust >= Trust.visibleLabelled
    default: return false
    }
  }

  /// Only letters and digits, in lower case: what two spellings of one text share.
  static func letters(_ text: String) -> String {
    var copy = text
    if let plain = copy.withUTF8({ asciiLetters($0) }) { return plain }
    var result = ""
    for scalar in text.prefix(40_000).lowercased().unicodeScalars
    where PriceText.isLetter(scalar) || PriceText.isDigit(scalar) {
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func asciiLetters(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(min(text.count, 40_000))
    for byte in text.prefix(40_000) {
      if byte >= 128 { return nil }
      if Bytes.isLetter(byte) || Bytes.isDigit(byte) { out.append(Bytes.lower(byte)) }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
