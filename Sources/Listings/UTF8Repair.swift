/// Checks UTF-8 and makes it valid.
enum UTF8Repair {
  struct Check {
    var isASCII = true
    var isValid: Bool { invalid == 0 }
    var validSequences = 0
    var invalid = 0
  }

  static func check(_ bytes: [UInt8]) -> Check {
    var result = Check()
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var index = 0
      let count = buffer.count
      while index < count {
        while index + 8 <= count,
          UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
        guard index < count else { break }
        if buffer[index] < 128 {
          index += 1
          continue
        }
        result.isASCII = false
        let length = sequence(buffer, index)
        if length > 0 {
          result.validSequences += 1
          index += length
        } else {
          result.invalid += 1
          index += 1
        }
      }
    }
    return result
  }

  /// The length of the valid sequence at an index, 0 for none.
  private static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let first = bytes[index]
    func follows(_ offset: Int) -> Bool {
      index + offset < bytes.count && bytes[index + offset] & 0xC0 == 0x80
    }
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0...0xEF:
      guard follows(1), follows(2) else { return 0 }
      let second = bytes[index + 1]
      if first == 0xE0, second < 0xA0 { return 0 }
      if first == 0xED, second > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard follows(1), follows(2), follows(3) else { return 0 }
      let second = bytes[index + 1]
      if first == 0xF0, second < 0x90 { return 0 }
      if first == 0xF4, second > 0x8F { return 0 }
      return 4
    default: return 0
    }
  }

  /// The bytes with each bad one replaced by U+FFFD.
  static func repaired(_ bytes: [UInt8], from start: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < buffer.count {
        let length = sequence(buffer, index)
        if length > 0 {
          result.append(contentsOf: buffer[index..<index + length])
          index += length
        } else {
          result += [0xEF, 0xBF, 0xBD]
          index += 1
        }
      }
    }
    return result
  }
}
