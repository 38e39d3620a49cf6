import CaseModel

extension Inert {
  /// A code span for Markdown: nothing inside one is markup, a link, a mention or an issue number.
  ///
  /// Pipes are escaped, so that it may stand in a table's cell.
  public static func markdown(_ text: String, limit: Int = defaultLimit) -> String {
    let shown = terminal(text, limit: limit)
    guard shown.contains(where: { $0 != " " }) else { return "" }
    var longest = 0
    var run = 0
    for scalar in shown.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let padding = shown.hasPrefix("`") || shown.hasSuffix("`") ? " " : ""
    return fence + padding + replacing("|", by: "\\|", in: shown) + padding + fence
  }

  /// Text for HTML, in an element or in a quoted attribute.
  public static func html(_ text: String, limit: Int = defaultLimit) -> String {
    var out = String.UnicodeScalarView()
    for scalar in terminal(text, limit: limit).unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "'": out.append(contentsOf: "&#39;".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// A cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula.
  ///
  /// A cell that begins with `= + - @`, a tab, a carriage return or a full-width form of these, also after
  /// spaces, gets an apostrophe before it.
  public static func csv(_ text: String, limit: Int = defaultLimit) -> String {
    let first = text.unicodeScalars.first {
      !($0 == " " || $0.value == 0xA0 || $0.value == 0x3000 || ActingCharacter.matches($0))
    }
    let control = text.unicodeScalars.first.map { $0.value < 32 || ActingCharacter.matches($0) } ?? false
    let guarded = control || (first.map(startsFormula) ?? false)
    let shown = (guarded ? "'" : "") + terminal(text, limit: limit)
    guard shown.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == ";" || $0 == "\n" }) else {
      return shown
    }
    return "\"" + replacing("\"", by: "\"\"", in: shown) + "\""
  }

  private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    // Small forms and the mathematical minus, which some spreadsheets fold.
    case "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}", "\u{2212}": true
    default: false
    }
  }

  /// JSON text whose strings act on no terminal: what `acts` names is written as `\uXXXX`.
  ///
  /// Outside strings JSON is ASCII, so that a replacement can only fall inside one.
  public static func json(_ encoded: String) -> String {
    guard encoded.utf8.contains(where: { $0 >= 127 }) else { return encoded }
    var out = String.UnicodeScalarView()
    for scalar in encoded.unicodeScalars {
      if scalar.value >= 127, ActingCharacter.matches(scalar) {
        for unit in String(scalar).utf16 { out.append(contentsOf: "\\u\(fourDigits(unit))".unicodeScalars) }
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  private static func fourDigits(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func replacing(_ wanted: Unicode.Scalar, by other: String, in text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == wanted { out.append(contentsOf: other.unicodeScalars) } else { out.append(scalar) }
    }
    return String(out)
  }
}
