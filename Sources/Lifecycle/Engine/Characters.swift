import CaseModel

/// Which characters a party's texts may hold.
enum Characters {
  static func refusal(_ text: String, _ policy: LifePolicy) -> LifeRefusal? {
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let allowedControl = scalar == "\n" || scalar == "\r" || scalar == "\t"
      let category = scalar.properties.generalCategory
      let odd = [.control, .privateUse, .unassigned, .surrogate].contains(category) && !allowedControl
      let hidden = isHidden(scalar) && !isInPlace(index, of: scalars)
      if odd || hidden || policy.charactersRefused.contains(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        return LifeRefusal(
          "character-not-allowed",
          "the text holds a character that is not allowed: U+"
            + String(repeating: "0", count: max(0, 4 - code.count))
            + code + (hidden ? ", which is not seen" : ""),
          remedy: hidden ? "write that place anew, without copying it" : "leave it out")
      }
    }
    return nil
  }

  /// Whether a text with it looks as it does without it, or only turned around.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0xAD { return false }
    return scalar.properties.isDefaultIgnorableCodePoint || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value) || (0xFFF9...0xFFFB).contains(value) || value == 0x2028
      || value == 0x2029 || value == 0x2800
  }

  /// Whether it does there what it is for: joining letters of scripts that join, parts of an emoji, the marks of right-to-left
  /// texts.
  private static func isInPlace(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    let before = index > 0 ? scalars[index - 1] : nil
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalars[index].value {
    case 0x200C:
      return before.map(joins) ?? false
    case 0x200D:
      let emoji = (before.map(isPictured) ?? false) && (after.map(isPictured) ?? false)
      return emoji || before.map(joins) ?? false
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D, 0x180F:
      return before.map { !isHidden($0) && !$0.properties.isWhitespace } ?? false
    case 0xE0020...0xE007F:
      // A flag of a part of a country: the black flag and tags.
      return before.map { $0.value == 0x1F3F4 || (0xE0020...0xE007E).contains($0.value) } ?? false
    case 0x061C, 0x200E, 0x200F:
      return scalars.contains(where: runsLeft)
    default: return false
    }
  }

  /// Arabic, Syriac, the scripts of India and its neighbours, Khmer, Mongolian: in these the joiners tell words apart.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass.rawValue > 0 else {
      return false
    }
    let value = scalar.value
    return (0x0600...0x109F).contains(value) || (0x1780...0x18AF).contains(value)
      || (0x1A20...0x1CFF).contains(value) || (0xA840...0xABFF).contains(value)
      || (0xFB50...0xFDFF).contains(value) || (0xFE70...0xFEFC).contains(value)
      || (0x10A00...0x11FFF).contains(value)
  }

  private static func isPictured(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.properties.isEmoji && scalar.value > 0xFF) || scalar.value == 0xFE0F
  }

  private static func runsLeft(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return (0x0590...0x08FF).contains(value) && value != 0x061C || (0xFB1D...0xFEFC).contains(value)
      || (0x10800...0x10FFF).contains(value) || (0x1E800...0x1EEFF).contains(value)
  }
}
