/// How many columns a text takes on a terminal, and cutting it to fit.
enum DisplayWidth {
  static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 128 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if isWide(value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
    case 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F: true
    case 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF: true
    case 0x20000...0x3FFFD: true
    default: false
    }
  }

  /// The text, or its beginning and an ellipsis where it is wider than `width` columns.
  static func fit(_ text: String, _ width: Int, utf8: Bool = true) -> String {
    if of(text) <= width { return text }
    let ellipsis = utf8 ? "…" : "..."
    let room = width - (utf8 ? 1 : 3)
    guard room > 0 else { return String(ellipsis.prefix(max(0, width))) }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      used += of(scalar)
      if used > room { break }
      kept.append(scalar)
    }
    return String(kept) + ellipsis
  }

  /// The text, or its beginning and its end around an ellipsis where it is wider than `width` columns.
  static func fitMiddle(_ text: String, _ width: Int, utf8: Bool = true) -> String {
    let ellipsis = utf8 ? 1 : 3
    let tail = (width - ellipsis) * 2 / 3
    guard of(text) > width, tail > 3, width < 60 else { return fit(text, width, utf8: utf8) }
    var kept: [Unicode.Scalar] = []
    var used = 0
    for scalar in text.unicodeScalars.reversed() {
      used += of(scalar)
      if used > tail { break }
      kept.append(scalar)
    }
    var end = String.UnicodeScalarView()
    end.append(contentsOf: kept.reversed())
    return fit(text, width - of(String(end)), utf8: utf8) + String(end)
  }

  static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }

  static func padLeft(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - of(text))) + text
  }

  /// Breaks a text at spaces into lines of at most `width` columns; a longer word is cut.
  static func wrap(_ text: String, _ width: Int, utf8: Bool = true) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let fitted = fit(String(word), width, utf8: utf8)
      if line.isEmpty {
        line = fitted
      } else if of(line) + 1 + of(fitted) <= width {
        line += " " + fitted
      } else {
        lines.append(line)
        line = fitted
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
