import CaseStore
import Foundation

/// A file of entries sorted by case id: eight bytes of id, eight of stamp, four of length, then the facts.
struct FactsFile {
  private static let header = 20
  private let data: Data
  private let magic: [UInt8]

  init(data: Data, magic: [UInt8]) {
    self.data = data
    self.magic = magic
  }

  /// Lends the entries of a file that begins as it must; none of any other.
  func withEntries<Result>(_ body: (Entries) throws -> Result) rethrows -> Result {
    try data.withUnsafeBytes { bytes in
      let isOurs = bytes.count >= magic.count && bytes.prefix(magic.count).elementsEqual(magic)
      return try body(Entries(bytes: bytes, at: isOurs ? magic.count : bytes.count))
    }
  }

  /// Walks the entries once, beside ids that come in the same order.
  struct Entries {
    let bytes: UnsafeRawBufferPointer
    var at: Int

    /// The facts kept of a case; nil where there are none with this stamp.
    mutating func payload(of id: String, stamp: CaseStore.Stamp) -> UnsafeRawBufferPointer? {
      guard let wanted = FactsFile.number(id) else { return nil }
      while at + FactsFile.header <= bytes.count {
        let found = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let length = Int(bytes.loadUnaligned(fromByteOffset: at + 16, as: UInt32.self))
        let start = at + FactsFile.header
        guard found <= wanted, start + length <= bytes.count else { return nil }
        let isFresh = bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self) == stamp
        at = start + length
        if found == wanted {
          return isFresh ? UnsafeRawBufferPointer(rebasing: bytes[start..<start + length]) : nil
        }
      }
      return nil
    }
  }

  /// The sixteen hexadecimal digits of a case id as a number.
  static func number(_ id: String) -> UInt64? {
    let digits = id.utf8.dropFirst(2)
    guard id.hasPrefix("c-"), digits.count == 16, digits.allSatisfy({ $0 != UInt8(ascii: "+") }) else {
      return nil
    }
    return UInt64(id.dropFirst(2), radix: 16)
  }

  /// Writes entries in the order of ids.
  struct Writer {
    private(set) var bytes: [UInt8]

    init(magic: [UInt8]) { bytes = magic }

    mutating func add(id: String, stamp: CaseStore.Stamp, _ payload: some Collection<UInt8>) {
      guard let number = FactsFile.number(id), payload.count <= 1 << 24 else { return }
      withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: stamp) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: UInt32(payload.count)) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: payload)
    }
  }
}
