internal import CLibXML2
import Glibc

extension Bytes {
  /// The first place of one byte from `start`, by the C library's vectorised search.
  @inline(__always)
  static func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress else { return nil }
    guard let found = memchr(base + start, Int32(byte), bytes.count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The first place of one piece of bytes in another.
  static func offset(_ needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    needle.withUnsafeBufferPointer { offset($0, in: bytes) }
  }

  static func offset(_ needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard needle.count > 0, needle.count <= bytes.count, let base = bytes.baseAddress,
      let word = needle.baseAddress
    else { return nil }
    var start = 0
    if (2...32).contains(needle.count), bytes.count >= 128 {
      switch probe(base, bytes.count, word, needle.count) {
      case .found(let place): return place
      case .open(let place): start = place
      }
    }
    guard let place = memmem(base + start, UInt(bytes.count - start), word, UInt(needle.count)) else {
      return nil
    }
    return UnsafeRawPointer(place) - UnsafeRawPointer(base)
  }

  private enum Probe {
    case found(Int)
    /// Nothing before this place; the rest is for the search that no text slows down.
    case open(Int)
  }

  /// Looks for a short piece by its two rarest bytes, 16 places at a time: several times as fast as the C library's search on
  /// scripts, and given up where too many places look alike.
  private static func probe(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ word: UnsafePointer<UInt8>, _ length: Int
  ) -> Probe {
    let (one, other) = rarest(word, length)
    let first = SIMD16<UInt8>(repeating: word[one])
    let second = SIMD16<UInt8>(repeating: word[other])
    let raw = UnsafeRawPointer(base)
    let stop = count - length - 15
    var tries = 64 + count / 64
    var index = 0
    while index < stop {
      let front = raw.loadUnaligned(fromByteOffset: index + one, as: SIMD16<UInt8>.self) ^ first
      let back = raw.loadUnaligned(fromByteOffset: index + other, as: SIMD16<UInt8>.self) ^ second
      let alike = unsafeBitCast((front | back) .== SIMD16<UInt8>(), to: SIMD2<UInt64>.self)
      if alike[0] | alike[1] != 0 {
        for lane in 0..<16 where memcmp(base + index + lane, word, length) == 0 {
          return .found(index + lane)
        }
        tries -= 1
        guard tries > 0 else { return .open(index + 16) }
      }
      index += 16
    }
    return .open(max(0, index))
  }

  /// The places of the two bytes that scripts hold least of.
  private static func rarest(_ word: UnsafePointer<UInt8>, _ length: Int) -> (Int, Int) {
    var best = (0, 1)
    var ranks = (Int.max, Int.max)
    for index in 0..<length {
      let rank = Int(frequency[Int(word[index] & 127)])
      if rank < ranks.0 {
        best = (index, best.0)
        ranks = (rank, ranks.0)
      } else if rank < ranks.1 {
        best.1 = index
        ranks.1 = rank
      }
    }
    return best
  }

  /// How common each byte is in scripts, roughly.
  private static let frequency: [UInt8] = {
    var table = [UInt8](repeating: 20, count: 128)
    for (rank, byte) in "zqjxkVQZXJKYWGHUBFyvwbgpfhumdlc_srinoate".utf8.enumerated() {
      table[Int(byte)] = UInt8(rank)
    }
    for byte in " \"',.;:(){}[]=/0123456789-".utf8 { table[Int(byte)] = 50 }
    return table
  }()
}
