import CaseModel

/// A MinHash of a listing's title and description: listings with nearly the same words have nearly the same signature.
///
/// 64 minima of one byte each. Two signatures agree in a place as often as the texts' pairs of words overlap, and once in
/// 256 by chance.
public enum ListingSignature {
  static let places = 64
  private static let fewestWords = 6
  private static let longest = 4000

  /// The signature in hexadecimal; nil where there are too few words to tell anything.
  public static func of(_ listing: Listing) -> String? {
    let title = FoldedText.bytes(of: String((listing.title ?? "").prefix(1000)))
    let description = FoldedText.bytes(of: String((listing.description ?? "").prefix(longest)))
    let words = hashes(title) + [0] + hashes(description)
    guard words.count > fewestWords else { return nil }
    var minima = [UInt64](repeating: .max, count: places)
    for index in 1..<words.count {
      let pair = mixed(words[index - 1] &* 31 &+ words[index])
      // Multiplying by odd numbers orders the pairs anew for each place.
      for place in 0..<places { minima[place] = min(minima[place], pair &* multipliers[place]) }
    }
    return minima.map { hexadecimal(UInt8(truncatingIfNeeded: mixed($0))) }.joined()
  }

  /// How much of their words two listings share, 0…1, give or take a tenth; nil for what is no signature.
  public static func likeness(_ one: String, _ other: String) -> Double? {
    let a = Array(one.utf8)
    let b = Array(other.utf8)
    guard a.count == places * 2, b.count == places * 2 else { return nil }
    var same = 0
    for place in 0..<places where a[place * 2] == b[place * 2] && a[place * 2 + 1] == b[place * 2 + 1] {
      same += 1
    }
    let share = Double(same) / Double(places)
    return max(0.0, (share - chance) / (1.0 - chance))
  }

  /// How often two bytes agree that have nothing to do with each other.
  private static let chance = 1.0 / 256.0

  private static let multipliers: [UInt64] = {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    return (0..<places).map { _ in
      state = mixed(state &+ 0x9E37_79B9_7F4A_7C15)
      return state | 1
    }
  }()

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// The words in order as numbers; in writing without spaces every character counts as a word.
  private static func hashes(_ bytes: [UInt8]) -> [UInt64] {
    var result: [UInt64] = []
    var word: UInt64 = 0
    var index = 0
    func finish() {
      if word != 0 { result.append(word) }
      word = 0
    }
    while index < bytes.count {
      let (scalar, width) = UTF8Reader.scalar(bytes, index)
      index += width
      let script = Script(scalar)
      if script == .none {
        finish()
      } else if script == .unspaced {
        finish()
        result.append(mixed(UInt64(scalar)))
      } else {
        word = (word == 0 ? 0xcbf2_9ce4_8422_2325 : word) ^ UInt64(scalar)
        word = word &* 0x100_0000_01b3
      }
    }
    finish()
    return result
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = Array("0123456789abcdef")
    return "\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
  }
}
