/// Takes chunked transfer-encoding apart, piece by piece.
///
/// Source: RFC 9112, section 7.1.
struct Dechunker {
  enum State: Equatable {
    case size
    case data(Int)
    case afterData
    case trailer
    case done
    case broken
  }

  private(set) var state = State.size
  /// The line being read: a chunk's size or a trailer field; never more than `longestLine` bytes.
  private var line: [UInt8] = []
  private static let longestLine = 16 * 1024

  /// Hands the content of `bytes` to `deliver`; answers how many bytes were used, all unless the body ended.
  mutating func feed(
    _ bytes: UnsafeRawBufferPointer, deliver: (UnsafeRawBufferPointer) -> Void
  ) {
    var index = 0
    while index < bytes.count {
      switch state {
      case .data(let left):
        let count = min(left, bytes.count - index)
        deliver(UnsafeRawBufferPointer(rebasing: bytes[index..<index + count]))
        index += count
        state = count == left ? .afterData : .data(left - count)
      case .done, .broken: return
      case .size, .afterData, .trailer:
        let byte = bytes[index]
        index += 1
        if byte == 0x0a {
          endLine()
        } else if line.count < Self.longestLine {
          line.append(byte)
        } else {
          state = .broken
        }
      }
    }
  }

  private mutating func endLine() {
    if line.last == 0x0d { line.removeLast() }
    defer { line.removeAll(keepingCapacity: true) }
    switch state {
    case .afterData: state = line.isEmpty ? .size : .broken
    case .trailer: if line.isEmpty { state = .done }
    case .size:
      let digits = line.prefix { $0 != 0x3b && $0 != 0x20 && $0 != 0x09 }
      // Digits alone: Swift's own reading of a number takes a sign as well.
      guard !digits.isEmpty, digits.count <= 15, digits.allSatisfy(Self.isHexDigit),
        let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else {
        state = .broken
        return
      }
      state = size == 0 ? .trailer : .data(size)
    case .data, .done, .broken: break
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
