import CICU

/// Text in the one form in which it is matched, with the way back to where each byte stood.
struct FoldedText: Sendable {
  var bytes: [UInt8]
  /// For each byte, the byte of the source where it stood.
  var origin: [Int32]
  /// For each byte, what was done there: see `Mark`.
  var marks: [UInt8]

  /// What folding did to a byte.
  enum Mark {
    static let afterInvisible: UInt8 = 1
    static let styled: UInt8 = 2
    /// A letter of another alphabet that was read as the one it looks like.
    static let lookalike: UInt8 = 4
    /// A Latin letter in full width: ordinary in East Asian writing.
    static let wide: UInt8 = 16
  }

  /// NFKC, case folding, accents and invisible characters away, look-alikes within a word read as its own alphabet.
  init(_ source: some Collection<UInt8>) {
    let input = Array(source.prefix(1 << 20))
    let capacity = input.count * 3 + 64
    var bytes = [UInt8](repeating: 0, count: capacity)
    var origin = [Int32](repeating: 0, count: capacity)
    var marks = [UInt8](repeating: 0, count: capacity)
    let count = Int(docket_fold(input, Int32(input.count), &bytes, &origin, &marks, Int32(capacity)))
    bytes.removeLast(capacity - count)
    origin.removeLast(capacity - count)
    marks.removeLast(capacity - count)
    self.bytes = bytes
    self.origin = origin
    self.marks = marks
    if bytes.contains(where: { $0 >= 0xC8 && $0 <= 0xE1 }) { unifyScripts(input) }
  }

  init(bytes: [UInt8] = [], origin: [Int32] = [], marks: [UInt8] = []) {
    self.bytes = bytes
    self.origin = origin
    self.marks = marks
  }

  /// The folded bytes of a text, where the way back is of no interest.
  static func bytes(of text: String) -> [UInt8] { FoldedText(text.utf8).bytes }

  /// The folded text as a string.
  static func string(of text: String) -> String { String(decoding: bytes(of: text), as: UTF8.self) }

  mutating func append(_ byte: UInt8, origin place: Int32, mark: UInt8) {
    bytes.append(byte)
    origin.append(place)
    marks.append(mark)
  }

  mutating func append(scalar: UInt32, origin place: Int32, mark: UInt8) {
    if scalar < 0x80 {
      append(UInt8(scalar), origin: place, mark: mark)
    } else if let scalar = Unicode.Scalar(scalar) {
      for byte in Character(scalar).utf8 { append(byte, origin: place, mark: mark) }
    }
  }
}
