import CaseModel

/// Short, harmless renderings of what was found, for messages.
enum Excerpt {
  /// A byte as a character in quotes, or as its number.
  static func byte(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte) ? "'\(Character(Unicode.Scalar(byte)))'" : "byte 0x\(Hex.text([byte]))"
  }

  /// A value as JSON, cut after 80 characters; characters that steer a terminal or a reader's eye are escaped.
  static func value(_ value: JSONValue?) -> String {
    switch value {
    case nil: "nothing"
    case .object(let members)?: "an object with \(members.count) members"
    case .array(let values)?: "a list of \(values.count)"
    case .string(let text)?: "\"\(plain(text))\""
    case .number(let text)?: "the number \(plain(text))"
    case .bool(let value)?: value ? "true" : "false"
    case .null?: "null"
    }
  }

  /// At most 80 characters of a text, on one line.
  static func plain(_ text: String) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == 80 { return result + "…" }
      count += 1
      if isInert(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return result
  }

  /// Whether a character is neither control nor format nor a separator of lines.
  static func isInert(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return false
    default: return true
    }
  }
}
