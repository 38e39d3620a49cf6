import CaseModel

/// The named fields of a record to be written.
struct WARCFields {
  private(set) var text = "WARC/1.1\r\n"

  init() {}

  init(type: String, id: String, date: Timestamp) {
    add("WARC-Type", type)
    add("WARC-Record-ID", id)
    add("WARC-Date", date.description)
  }

  /// Adds a field; nothing where the value is nil. A line break in a value would begin a field of its own.
  mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    let line = value.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7f ? " " : Character($0) }
    text += name + ": " + String(line) + "\r\n"
  }

  /// An id that is the same for the same text: a UUID of version 8 (RFC 9562) made of its SHA-256.
  static func id(of text: String) -> String {
    var digits = Array(Digest.sha256(Array(text.utf8)).prefix(32))
    digits[12] = "8"
    digits[16] = "a"
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "<urn:uuid:\(groups.joined(separator: "-"))>"
  }

  static func newID() -> String {
    var generator = SystemRandomNumberGenerator()
    let high = generator.next() & 0xffff_ffff_ffff_0fff | 0x4000
    let low = generator.next() & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
    func hex(_ value: UInt64, _ count: Int) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
    return "<urn:uuid:\(hex(high >> 32, 8))-\(hex(high >> 16 & 0xffff, 4))-\(hex(high & 0xffff, 4))-"
      + "\(hex(low >> 48, 4))-\(hex(low & 0xffff_ffff_ffff, 12))>"
  }
}
