import CaseModel

/// Reads what `FactWriter` wrote; whatever else the bytes are, it stays within them.
struct FactReader {
  private let bytes: UnsafeRawBufferPointer
  private var at = 0
  /// False from the first thing on that could not be read.
  private(set) var isSound = true

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  private mutating func byte() -> UInt8 {
    guard at < bytes.count else {
      isSound = false
      return 0
    }
    defer { at += 1 }
    return bytes[at]
  }

  mutating func number() -> Int64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = byte()
      value |= UInt64(next & 127) << shift
      shift += 7
      if next < 128 { break }
      guard shift < 64, isSound else {
        isSound = false
        return 0
      }
    }
    return Int64(bitPattern: (value >> 1) ^ (0 &- (value & 1)))
  }

  /// How many things follow: never more than there are bytes.
  mutating func count() -> Int {
    let count = number()
    guard count >= 0, count <= Int64(bytes.count - at) else {
      isSound = false
      return 0
    }
    return Int(count)
  }

  mutating func text() -> String {
    let length = count()
    defer { at += length }
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[at..<at + length]), as: UTF8.self)
  }

  mutating func maybe() -> String? {
    if at < bytes.count, bytes[at] == 1 {
      at += 1
      return nil
    }
    return text()
  }

  mutating func texts() -> [String] {
    let count = count()
    var texts: [String] = []
    texts.reserveCapacity(min(count, 64))
    for _ in 0..<count { texts.append(text()) }
    return texts
  }

  mutating func moment() -> Timestamp? {
    let value = number()
    guard value != .min else { return nil }
    // Far beyond every year that can be written: reckoning with it would overflow.
    guard value > -(1 << 50), value < 1 << 50 else {
      isSound = false
      return nil
    }
    return Timestamp(milliseconds: value)
  }

  mutating func choice<Value>(of values: [Value]) -> Value? {
    let index = Int(byte())
    guard index > 0 else { return nil }
    guard index <= values.count else {
      isSound = false
      return nil
    }
    return values[index - 1]
  }

  mutating func flag() -> Bool { byte() == 2 }
}
