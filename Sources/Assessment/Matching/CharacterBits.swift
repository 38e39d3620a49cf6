/// A set of characters: those of ASCII one by one, all others together.
struct CharacterBits: Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var beyond = false

  static let all = CharacterBits(low: .max, high: .max, beyond: true)

  /// The set of one character; of one outside ASCII, all of those.
  init(_ character: UInt32) {
    switch character {
    case 0..<64: low = 1 << UInt64(character)
    case 64..<128: high = 1 << UInt64(character - 64)
    default: beyond = true
    }
  }

  init() {}

  private init(low: UInt64, high: UInt64, beyond: Bool) {
    self.low = low
    self.high = high
    self.beyond = beyond
  }

  /// Whether the character is in it that begins with this byte.
  func contains(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<64: low & 1 << UInt64(byte) != 0
    case 64..<128: high & 1 << UInt64(byte - 64) != 0
    default: beyond
    }
  }

  func union(_ other: CharacterBits) -> CharacterBits {
    CharacterBits(low: low | other.low, high: high | other.high, beyond: beyond || other.beyond)
  }

  mutating func insert(_ characters: ClosedRange<UInt32>) {
    for character in characters.lowerBound...min(characters.upperBound, max(characters.lowerBound, 128)) {
      self = union(CharacterBits(character))
    }
  }

  /// All that is not in it, and everything outside ASCII.
  var inverted: CharacterBits { CharacterBits(low: ~low, high: ~high, beyond: true) }
}
