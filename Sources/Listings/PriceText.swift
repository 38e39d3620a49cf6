/// Reads amounts and currencies as people write them.
public enum PriceText {
  /// Reads a price text.
  ///
  /// The hint is another text that may name the currency; the separator, where it is known, decides what parts the
  /// fraction from the whole.
  public static func read(_ text: String, currencyHint: String?, decimalSeparator: String?) -> PriceReading {
    let source = Array(text.replacingBlanks.unicodeScalars.prefix(4_000))
    let hint = currencyHint.map { String($0.prefix(4_000)) }
    let symbol = Currencies.symbol(in: String(text.prefix(4_000)), hint: hint)
    let amount = numberText(source, symbol: symbol).flatMap { number($0, separator: decimalSeparator) }
    return PriceReading(
      amount: amount, currency: symbol.flatMap(Currencies.code), currencyText: symbol)
  }

  /// The run of digits that the currency stands at, else the first that is no percentage.
  private static func numberText(_ text: [Unicode.Scalar], symbol: String?) -> [Unicode.Scalar]? {
    if text.count(where: { $0 == "€" }) == 1, let split = splitByEuro(text) { return split }
    var index = 0
    var first: [Unicode.Scalar]?
    while index < text.count {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      let (number, start, stop) = run(text, index)
      index = max(stop, index + 1)
      guard let number else { continue }
      if first == nil { first = number }
      guard let symbol else { break }
      if touches(text, start, stop, Array(symbol.unicodeScalars)) { return number }
    }
    if let first { return first }
    let lower = String(String.UnicodeScalarView(text)).lowercased()
    return lower.has("free") || lower.has("gratis") || lower.has("kostenlos") ? ["0"] : nil
  }

  /// One run of digits and separators; nil for a percentage.
  private static func run(_ text: [Unicode.Scalar], _ index: Int) -> ([Unicode.Scalar]?, Int, Int) {
    var start = index
    if start > 0, text[start - 1] == "." { start -= 1 }
    var stop = index
    while stop < text.count {
      let scalar = text[stop]
      if isDigit(scalar) || isBlank(scalar) || scalar == "." || scalar == "," || isApostrophe(text, stop) {
        stop += 1
      } else {
        break
      }
    }
    if stop < text.count, text[stop] == "%" {
      // As much of the run as does not touch the percent sign.
      var cut = stop - 1
      while cut > index, !isBlank(text[cut]) { cut -= 1 }
      guard cut > index, text[index..<cut].contains(where: isDigit) else { return (nil, start, stop) }
      stop = cut
    }
    var number = text[start..<stop].filter { $0 != "'" && $0 != "\u{2019}" }
    while let last = number.last, isBlank(last) || last == "." || last == "," { number.removeLast() }
    if number.count(where: { $0 == "." }) != 1, number.first == "." { number.removeFirst() }
    return (number, start, stop)
  }

  /// `1'049`: an apostrophe with three digits behind it.
  private static func isApostrophe(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
    guard text[place] == "'" || text[place] == "\u{2019}", place > 0, place + 3 < text.count else {
      return false
    }
    guard isDigit(text[place - 1]), (1...3).allSatisfy({ isDigit(text[place + $0]) }) else { return false }
    return place + 4 >= text.count || !isDigit(text[place + 4])
  }

  /// Whether a currency's name stands right before or behind a run.
  private static func touches(_ text: [Unicode.Scalar], _ start: Int, _ stop: Int, _ name: [Unicode.Scalar])
    -> Bool
  {
    var before = start
    while before > 0, isBlank(text[before - 1]) { before -= 1 }
    if before >= name.count, Array(text[before - name.count..<before]) == name { return true }
    var behind = stop
    while behind < text.count, isBlank(text[behind]) { behind += 1 }
    return behind + name.count <= text.count && Array(text[behind..<behind + name.count]) == name
  }

  /// `12€99`: the sign stands in the place of the separator.
  private static func splitByEuro(_ text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard let sign = text.firstIndex(of: "€") else { return nil }
    var left = sign - 1
    while left >= 0, isBlank(text[left]) { left -= 1 }
    guard left >= 0, isDigit(text[left]) else { return nil }
    var right = sign + 1
    while right < text.count, isBlank(text[right]) { right += 1 }
    let gap = right > sign + 1
    var stop = right
    while stop < text.count, isDigit(text[stop]) { stop += 1 }
    let digits = stop - right
    guard digits > 0, !gap || digits == 2 else { return nil }
    var start = left
    while start > 0,
      isDigit(text[start - 1]) || isBlank(text[start - 1]) || text[start - 1] == "." || text[start - 1] == ","
    {
      start -= 1
    }
    return text[start...left].filter { !isBlank($0) } + ["€"] + text[right..<stop]
  }

  private static func number(_ text: [Unicode.Scalar], separator: String?) -> String? {
    let digits = text.filter { !isBlank($0) }
    let decimal = separator?.unicodeScalars.first ?? Self.separator(digits)
    var whole = ""
    var fraction: String?
    for scalar in digits {
      if let decimal, scalar == decimal {
        guard fraction == nil else { return nil }
        fraction = ""
      } else if let digit = digitValue(scalar) {
        if fraction == nil { whole += String(digit) } else { fraction = (fraction ?? "") + String(digit) }
      }
    }
    if whole.isEmpty { whole = "0" }
    return Decimals.canonical(whole: whole, fraction: fraction ?? "")
  }

  /// One, two, or more than three digits behind the last separator are a fraction; three are thousands.
  private static func separator(_ text: [Unicode.Scalar]) -> Unicode.Scalar? {
    if text.contains("€") { return "€" }
    guard let place = text.lastIndex(where: { $0 == "." || $0 == "," }) else { return nil }
    let behind = text.count - place - 1
    if place == 0 { return behind > 0 ? text[place] : nil }
    guard behind > 0, behind != 3 else { return nil }
    return text[place]
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 128 ? Bytes.isSpace(UInt8(scalar.value)) : scalar.properties.isWhitespace
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 128 ? Bytes.isLetter(UInt8(scalar.value)) : scalar.properties.isAlphabetic
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { digitValue(scalar) != nil }

  static func digitValue(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 48...57: Int(scalar.value) - 48
    case 0x660...0x669: Int(scalar.value) - 0x660
    case 0x6F0...0x6F9: Int(scalar.value) - 0x6F0
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }
}

extension String {
  /// The text with no-break and thin blanks as plain ones.
  var replacingBlanks: String {
    guard utf8.contains(where: { $0 >= 0xC2 }) else { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0 != " " && $0.properties.generalCategory == .spaceSeparator ? " " : $0 }))
  }
}
