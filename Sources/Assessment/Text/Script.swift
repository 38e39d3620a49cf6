import CICU

/// The kind of writing that a character belongs to.
enum Script: Int32, Sendable {
  case none = 0
  case latin, cyrillic, greek, otherSpaced, unspaced, digit

  @inline(__always)
  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      let lower = scalar | 32
      self = lower >= 0x61 && lower <= 0x7A ? .latin : scalar >= 0x30 && scalar <= 0x39 ? .digit : .none
    } else {
      self = Script(rawValue: docket_script(scalar)) ?? .none
    }
  }

  /// Whether words in it end where its letters end.
  var hasWordBoundaries: Bool { self != .none && self != .unspaced }

  var isLetter: Bool { self != .none && self != .digit }
}
