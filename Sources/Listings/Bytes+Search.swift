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
    guard let place = memmem(base, UInt(bytes.count), word, UInt(needle.count)) else { return nil }
    return UnsafeRawPointer(place) - UnsafeRawPointer(base)
  }

}
