/// What the letters of an encoding are, and how often each is written.
enum CharsetScript: Sendable {
  case chinese, japanese, korean, cyrillic, latin, central, greek, turkish, hebrew, arabic, thai

  /// How much a text looks like one that people write in this script: 1 at most, per letter that is not ASCII.
  func likelihood(_ text: String) -> Double {
    var sum = 0.0
    var count = 0.0
    var before: UInt32 = 32
    let scalars = Array(text.unicodeScalars.lazy.map(\.value))
    for (index, value) in scalars.enumerated() {
      defer { before = value }
      guard value >= 128 else { continue }
      count += 1
      sum += weight(value, before, index + 1 < scalars.count ? scalars[index + 1] : 32)
    }
    return count > 0 ? sum / count : -1
  }

  private func weight(_ value: UInt32, _ before: UInt32, _ after: UInt32) -> Double {
    switch value {
    case 0xFFFD: return -6
    case 0x80...0x9F, 0xE000...0xF8FF: return -3
    case 0x2010...0x2026, 0x20AC, 0xAB, 0xBB, 0xA0, 0x2122, 0xAE, 0xA9: return 0.5
    case 0x3000...0x3002, 0xFF01...0xFF5E: return isEastAsian ? 0.6 : -0.5
    default: break
    }
    switch self {
    case .chinese: return Self.han(value)
    case .japanese: return Self.japanese(value)
    case .korean:
      return (0xAC00...0xD7A3).contains(value) ? Self.koreanLetters.contains(value) ? 1 : 0.55 : -0.5
    case .latin, .central, .turkish: return accented(value, before, after)
    case .cyrillic: return cased(value, before, after, 0x410...0x42F, 0x430...0x45F)
    case .greek: return cased(value, before, after, 0x391...0x3A9, 0x3AC...0x3CE)
    case .hebrew, .arabic, .thai: return plain(value, before, after)
    }
  }

  private var isEastAsian: Bool { self == .chinese || self == .japanese || self == .korean }

  private static func han(_ value: UInt32) -> Double {
    guard (0x4E00...0x9FFF).contains(value) else { return -0.4 }
    return chineseLetters.contains(value) ? 1 : 0.25
  }

  private static func japanese(_ value: UInt32) -> Double {
    switch value {
    case 0x3041...0x3096, 0x30A1...0x30FC: 1
    case 0x4E00...0x9FFF: 0.6
    case 0xFF61...0xFF9F: -0.6
    default: -0.3
    }
  }

  /// Letters with marks stand among letters without: several in a row are another script's.
  private func accented(_ value: UInt32, _ before: UInt32, _ after: UInt32) -> Double {
    guard Self.isLetter(value) else { return -0.3 }
    if Self.isMarked(before) || Self.isMarked(after) { return -0.3 }
    let joined = Self.isASCIILetter(before) || Self.isASCIILetter(after)
    return letters.contains(value) ? joined ? 1 : 0.6 : joined ? 0 : -0.2
  }

  /// A capital after a small letter, or a letter of another script beside one, is no word.
  private func cased(
    _ value: UInt32, _ before: UInt32, _ after: UInt32, _ capitals: ClosedRange<UInt32>,
    _ smalls: ClosedRange<UInt32>
  ) -> Double {
    if Self.isASCIILetter(before) || Self.isASCIILetter(after) { return -0.5 }
    if capitals.contains(value) {
      return smalls.contains(before) ? -1 : capitals.contains(before) ? 0.5 : 0.7
    }
    guard smalls.contains(value) else { return -0.5 }
    return letters.contains(value) ? 1 : 0.2
  }

  private func plain(_ value: UInt32, _ before: UInt32, _ after: UInt32) -> Double {
    if Self.isASCIILetter(before) || Self.isASCIILetter(after) { return -0.5 }
    return letters.contains(value) ? 1 : range.contains(value) ? 0.3 : -0.5
  }

  private var range: ClosedRange<UInt32> {
    switch self {
    case .hebrew: 0x5D0...0x5EA
    case .arabic: 0x621...0x6CC
    default: 0xE01...0xE59
    }
  }

  private static func isASCIILetter(_ value: UInt32) -> Bool {
    (97...122).contains(value | 32) && value < 128
  }
  private static func isMarked(_ value: UInt32) -> Bool { value >= 0xA0 && isLetter(value) }
  private static func isLetter(_ value: UInt32) -> Bool {
    (0xC0...0x24F).contains(value) && value != 0xD7 && value != 0xF7 && value != 0xD0 && value != 0xDE
  }
}
