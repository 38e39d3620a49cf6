/// Characters that act on what stands around them, or hide: controls, direction overrides, zero widths, fillers,
/// tags, non-characters.
public enum ActingCharacter {
  public static func matches(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<32, 127..<160, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x2800, 0x3164, 0xFE00...0xFE0F, 0xFEFF: true
    case 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// The character as an escape that people see, such as `\u{202e}`.
  public static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16))}"
  }

  /// A text of several lines with each acting character but line feeds and tabs as an escape; the sign that only
  /// chooses a character's emoji form goes.
  public static func escaped(in text: String) -> String {
    guard text.unicodeScalars.contains(where: { matches($0) && $0 != "\n" && $0 != "\t" }) else {
      return text
    }
    var out = ""
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where afterReturn: break
      case "\r", "\u{2028}", "\u{2029}", "\u{85}": out.unicodeScalars.append("\n")
      case "\u{FE0E}", "\u{FE0F}": break
      case "\n", "\t": out.unicodeScalars.append(scalar)
      default: if matches(scalar) { out += escape(scalar) } else { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }
}
