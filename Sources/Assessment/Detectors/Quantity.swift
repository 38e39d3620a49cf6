/// A number with its unit, such as `2 TB`, in the unit's base.
struct Quantity: Hashable {
  enum Dimension: String {
    case capacity, power, charge, light, voltage, pixels, refresh, suction, megapixels, diagonal
  }

  var dimension: Dimension
  /// In GB, W, mAh, lm, V, Hz, Pa, megapixels, inches; for pixels the product of both sides.
  var value: Double
  /// As it stood in the folded text.
  var shown: String

  private static let units: [String: (Dimension, Double)] = [
    "gb": (.capacity, 1), "гб": (.capacity, 1), "go": (.capacity, 1), "tb": (.capacity, 1000),
    "тб": (.capacity, 1000),
    "to": (.capacity, 1000), "w": (.power, 1), "вт": (.power, 1), "watt": (.power, 1), "watts": (.power, 1),
    "kw": (.power, 1000),
    "квт": (.power, 1000), "mah": (.charge, 1), "мач": (.charge, 1), "ah": (.charge, 1000),
    "ач": (.charge, 1000),
    "lm": (.light, 1), "lumen": (.light, 1), "lumens": (.light, 1), "лм": (.light, 1), "люмен": (.light, 1),
    "v": (.voltage, 1), "в": (.voltage, 1), "瓦": (.power, 1), "hz": (.refresh, 1), "гц": (.refresh, 1),
    "pa": (.suction, 1), "па": (.suction, 1), "kpa": (.suction, 1000), "кпа": (.suction, 1000),
    "mp": (.megapixels, 1), "mpx": (.megapixels, 1), "мп": (.megapixels, 1), "megapixel": (.megapixels, 1),
    "megapixels": (.megapixels, 1), "万像素": (.megapixels, 0.01), "inch": (.diagonal, 1),
    "inches": (.diagonal, 1), "дюйм": (.diagonal, 1), "дюима": (.diagonal, 1), "дюимов": (.diagonal, 1),
    "дюйма": (.diagonal, 1), "дюймов": (.diagonal, 1), "zoll": (.diagonal, 1), "pulgadas": (.diagonal, 1),
    "polegadas": (.diagonal, 1), "pouces": (.diagonal, 1), "pollici": (.diagonal, 1), "cali": (.diagonal, 1),
    "inc": (.diagonal, 1), "英寸": (.diagonal, 1), "寸": (.diagonal, 1), "인치": (.diagonal, 1),
    "インチ": (.diagonal, 1),
  ]

  /// All quantities of a folded text, at most a hundred.
  static func all(in folded: String) -> [Quantity] {
    let bytes = Array(folded.utf8.prefix(20_000))
    var result: [Quantity] = []
    var index = 0
    while index < bytes.count, result.count < 100 {
      guard isDigit(bytes[index]), index == 0 || !isWord(bytes[index - 1]) else {
        index += 1
        continue
      }
      var start = index
      guard let number = number(bytes, &index) else { continue }
      var at = index
      while at < bytes.count, at - index < 2, bytes[at] == 0x20 || bytes[at] == 0x2D { at += 1 }
      if at < bytes.count, bytes[at] == 0x78 || bytes[at] == 0x2A,
        let size = pixels(bytes, number.lastGroup ?? start, number.lastValue, at)
      {
        result.append(size.0)
        index = size.1
        continue
      }
      var end = at
      while end < bytes.count, isLetter(bytes[end]), end - at < 16 { end += 1 }
      if let (dimension, factor) = units[String(decoding: bytes[at..<end], as: UTF8.self)] {
        var value = number.value
        if let lastGroup = number.lastGroup, !isOne(number, dimension, leads: start == 0) {
          (value, start) = (number.lastValue, lastGroup)
        }
        result.append(
          Quantity(
            dimension: dimension, value: value * factor,
            shown: String(decoding: bytes[start..<end], as: UTF8.self)))
        index = end
      }
    }
    return result
  }

  private static func pixels(_ bytes: [UInt8], _ start: Int, _ width: Double, _ sign: Int) -> (Quantity, Int)?
  {
    var index = sign + 1
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count, isDigit(bytes[index]),
      let height = number(bytes, &index, spaced: false)?.value
    else { return nil }
    guard width >= 320, height >= 200, width <= 16_000, height <= 16_000 else { return nil }
    return (
      Quantity(
        dimension: .pixels, value: width * height,
        shown: String(decoding: bytes[start..<index], as: UTF8.self)), index
    )
  }

  /// A number as it stood, which may be two: "15 256" is a model and its gigabytes, "20 000" is one number.
  private struct Number {
    var value = 0.0
    /// Where a last group begins that could be a number of its own; nil where none could.
    var lastGroup: Int?
    /// The value of that group, else of the whole.
    var lastValue = 0.0
  }

  /// Whether groups set apart by a space are one number: of what comes in thousands, where no model's number can stand
  /// before it, or the last group is a round one.
  private static func isOne(_ number: Number, _ dimension: Dimension, leads: Bool) -> Bool {
    switch dimension {
    case .power, .charge, .light, .suction:
      leads || number.lastValue.truncatingRemainder(dividingBy: 500) == 0
    default: false
    }
  }

  /// Reads `2`, `1.5`, `1,5`, `50000`, `50,000` and `50 000`; moves on past it.
  private static func number(_ bytes: [UInt8], _ index: inout Int, spaced: Bool = true) -> Number? {
    var digits = ""
    var fraction = ""
    var group: (start: Int, digits: String)?
    while index < bytes.count, isDigit(bytes[index]), digits.count < 10 {
      digits.unicodeScalars.append(Unicode.Scalar(bytes[index]))
      index += 1
    }
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    let separators: [UInt8] = spaced ? [0x2C, 0x2E, 0x20] : [0x2C, 0x2E]
    while index + 3 < bytes.count, separators.contains(bytes[index]), digits.count <= 6,
      isDigit(bytes[index + 1]), isDigit(bytes[index + 2]), isDigit(bytes[index + 3]),
      index + 4 >= bytes.count || !isDigit(bytes[index + 4]), digits != "0"
    {
      let three = String(decoding: bytes[index + 1...index + 3], as: UTF8.self)
      // No number of its own begins with a nought.
      if bytes[index] == 0x20, bytes[index + 1] != 0x30 {
        group = (index + 1, "")
      }
      digits += three
      group?.digits += three
      index += 4
    }
    if index + 1 < bytes.count, bytes[index] == 0x2E || bytes[index] == 0x2C, isDigit(bytes[index + 1]) {
      index += 1
      while index < bytes.count, isDigit(bytes[index]), fraction.count < 4 {
        fraction.unicodeScalars.append(Unicode.Scalar(bytes[index]))
        index += 1
      }
    }
    func value(_ whole: String) -> Double? { Double(fraction.isEmpty ? whole : "\(whole).\(fraction)") }
    guard let whole = value(digits) else { return nil }
    guard let group, let last = value(group.digits) else { return Number(value: whole, lastValue: whole) }
    return Number(value: whole, lastGroup: group.start, lastValue: last)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte >= 0x61 && byte <= 0x7A) || byte >= 0x80 }
  private static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || (byte >= 0x61 && byte <= 0x7A) }
}
