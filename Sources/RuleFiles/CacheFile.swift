import Foundation

/// Files that only save time: written whole or not at all, and believed only when their checksum holds.
public enum CacheFile {
  /// A cache that cannot be written costs time at the next start and nothing else.
  public static func write(_ content: [UInt8], magic: [UInt8], to file: String) {
    var out = magic
    out.reserveCapacity(content.count + magic.count + 8)
    out += content
    let check = out.withUnsafeBytes { Checksum.of($0) }
    withUnsafeBytes(of: check.littleEndian) { out.append(contentsOf: $0) }
    out.withUnsafeBytes { replace(file, with: $0) }
  }

  /// Puts bytes in the place of a file, whole or not at all.
  public static func replace(_ file: String, with bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    let data = Data(
      bytesNoCopy: UnsafeMutableRawPointer(mutating: base), count: bytes.count, deallocator: .none)
    try? data.write(to: URL(fileURLWithPath: file), options: .atomic)
    // Whatever the umask: a file that everybody may write is not believed.
    chmod(file, 0o644)
  }

  /// The content; nil where there is none, or where it is damaged or of another version.
  public static func read(_ file: String, magic: [UInt8]) -> CacheBytes? {
    guard let mapped = MappedFile(file), mapped.bytes.count >= magic.count + 8,
      mapped.bytes.prefix(magic.count).elementsEqual(magic)
    else { return nil }
    let end = mapped.bytes.count - 8
    let check = UInt64(littleEndian: mapped.bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self))
    guard Checksum.of(UnsafeRawBufferPointer(rebasing: mapped.bytes[..<end])) == check else { return nil }
    return CacheBytes(mapped, magic.count..<end)
  }
}
