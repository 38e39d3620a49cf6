import Foundation

/// Files that only save time: written whole or not at all, and believed only when their checksum holds.
public enum CacheFile {
  /// A cache that cannot be written costs time at the next start and nothing else.
  public static func write(_ content: [UInt8], magic: [UInt8], to file: String) {
    var out = magic
    out.reserveCapacity(content.count + magic.count + 8)
    out += content
    let check = checksum(out[...])
    for shift in stride(from: 0, to: 64, by: 8) {
      out.append(UInt8(truncatingIfNeeded: check >> UInt64(shift)))
    }
    try? Data(out).write(to: URL(fileURLWithPath: file), options: .atomic)
  }

  /// The content; nil where there is none, or where it is damaged or of another version.
  public static func read(_ file: String, magic: [UInt8]) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: file), data.count >= magic.count + 8 else {
      return nil
    }
    let bytes = [UInt8](data)
    guard bytes.starts(with: magic) else { return nil }
    var check: UInt64 = 0
    for byte in bytes.suffix(8).reversed() { check = check << 8 | UInt64(byte) }
    guard checksum(bytes.dropLast(8)) == check else { return nil }
    return Array(bytes[magic.count..<bytes.count - 8])
  }

  /// FNV-1a over words of eight bytes: it guards against damage, not against people.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    bytes.withUnsafeBytes { buffer in
      let words = buffer.count / 8
      for index in 0..<words {
        let word = buffer.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
        hash = (hash ^ word) &* 0x100_0000_01b3
        hash ^= hash >> 29
      }
      for index in words * 8..<buffer.count { hash = (hash ^ UInt64(buffer[index])) &* 0x100_0000_01b3 }
    }
    return hash
  }
}
