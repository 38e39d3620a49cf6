import CaseModel

/// Writes numbers and texts one after another, as `FactReader` reads them.
struct FactWriter {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(320) }

  /// Seven bits a byte, the sign in the lowest.
  mutating func number(_ value: Int64) {
    var rest = UInt64(bitPattern: (value << 1) ^ (value >> 63))
    while rest >= 128 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func text(_ text: String) {
    number(Int64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// -1 stands for none.
  mutating func maybe(_ text: String?) {
    if let text { self.text(text) } else { number(-1) }
  }

  mutating func texts(_ texts: [String]) {
    number(Int64(texts.count))
    for text in texts { self.text(text) }
  }

  mutating func moment(_ moment: Timestamp?) { number(moment?.milliseconds ?? .min) }

  mutating func choice(_ index: Int?) { bytes.append(UInt8(clamping: (index ?? -1) + 1)) }
}
