import CaseModel

/// Makes text from pages and reports harmless for the place where it is shown.
///
/// The one place that does so: every output of Docket goes through here. Nothing is dropped that a
/// moderator could miss: what must not act is shown as a visible escape such as `\u{202e}`.
public enum Inert {
  /// How many characters of one text are looked at; the rest is cut with an ellipsis.
  public static let defaultLimit = 4000

  /// One line for a terminal: controls and invisible or direction-changing characters as visible escapes,
  /// line ends as `␤`.
  ///
  /// Without `utf8`, everything outside ASCII becomes an escape too.
  public static func terminal(_ text: String, utf8: Bool = true, limit: Int = defaultLimit) -> String {
    if isPlain(text, limit: limit) { return text }
    var out = String.UnicodeScalarView()
    var marks = 0
    var count = 0
    var afterReturn = false
    for scalar in text.unicodeScalars {
      count += 1
      if count > limit {
        out.append(contentsOf: (utf8 ? "…" : "...").unicodeScalars)
        break
      }
      if afterReturn, scalar == "\n" {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      // A tower of combining marks would climb over the lines above it.
      marks = isMark(scalar) ? marks + 1 : 0
      if marks <= 3 { append(scalar, to: &out, utf8: utf8) }
    }
    return String(out)
  }

  /// A text of several lines for a terminal: as `terminal`, but its line ends stay.
  public static func lines(_ text: String, utf8: Bool = true, limit: Int = defaultLimit) -> [String] {
    var parts = text.split(maxSplits: 199, omittingEmptySubsequences: false) { $0.isNewline }
    while let last = parts.last, last.allSatisfy(\.isWhitespace) { parts.removeLast() }
    return parts.map { terminal(String($0), utf8: utf8, limit: limit) }
  }

  private static func isPlain(_ text: String, limit: Int) -> Bool {
    text.utf8.count <= limit && text.utf8.allSatisfy { (32..<127).contains($0) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout String.UnicodeScalarView, utf8: Bool) {
    switch scalar.value {
    case 32..<127: out.append(scalar)
    case 9: out.append(" ")
    case 10, 11, 12, 13, 0x85, 0x2028, 0x2029: out.append(contentsOf: (utf8 ? "␤" : "\\n").unicodeScalars)
    // The choice between text and emoji form of the character before: no information.
    case 0xFE0E, 0xFE0F: break
    default:
      if !utf8 || ActingCharacter.matches(scalar) {
        out.append(contentsOf: ActingCharacter.escape(scalar).unicodeScalars)
      } else {
        out.append(scalar)
      }
    }
  }
}
