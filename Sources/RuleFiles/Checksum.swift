/// Guards cache files against damage, not against people: four runs of FNV-1a side by side, over words of eight bytes.
public enum Checksum {
  private static let prime: UInt64 = 0x100_0000_01b3
  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325

  public static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var (a, b, c, d) = (basis, basis &+ 1, basis &+ 2, basis &+ 3)
    let whole = bytes.count & ~31
    var at = 0
    while at < whole {
      a = step(a, bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      b = step(b, bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
      c = step(c, bytes.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self))
      d = step(d, bytes.loadUnaligned(fromByteOffset: at + 24, as: UInt64.self))
      at += 32
    }
    for index in whole..<bytes.count { a = step(a, UInt64(bytes[index])) }
    return step(step(step(step(a, b), c), d), UInt64(bytes.count))
  }

  @inline(__always)
  private static func step(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (hash ^ word) &* prime
    return mixed ^ mixed >> 29
  }
}
