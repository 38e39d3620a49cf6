/// A range of addresses with a special purpose.
///
/// Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and what updates it).
struct SpecialRange: Sendable {
  let name: String
  let bytes: [UInt8]
  let bits: Int

  init(_ name: String, _ bytes: [UInt8], _ bits: Int) {
    self.name = name
    self.bytes = bytes
    self.bits = bits
  }

  static let ipv4: [SpecialRange] = [
    SpecialRange("this-network", [0], 8),
    SpecialRange("private-network", [10], 8),
    SpecialRange("shared-address", [100, 64], 10),
    SpecialRange("loopback", [127], 8),
    SpecialRange("link-local", [169, 254], 16),
    SpecialRange("private-network", [172, 16], 12),
    SpecialRange("protocol-assignment", [192, 0, 0], 24),
    SpecialRange("documentation", [192, 0, 2], 24),
    SpecialRange("as112", [192, 31, 196], 24),
    SpecialRange("amt", [192, 52, 193], 24),
    SpecialRange("relay-anycast", [192, 88, 99], 24),
    SpecialRange("private-network", [192, 168], 16),
    SpecialRange("as112", [192, 175, 48], 24),
    SpecialRange("benchmarking", [198, 18], 15),
    SpecialRange("documentation", [198, 51, 100], 24),
    SpecialRange("documentation", [203, 0, 113], 24),
    SpecialRange("multicast", [224], 4),
    SpecialRange("reserved", [240], 4),
  ]

  /// The parts of 2000::/3 that are not the public internet.
  static let ipv6: [SpecialRange] = [
    SpecialRange("protocol-assignment", [0x20, 0x01, 0x00], 23),
    SpecialRange("documentation", [0x20, 0x01, 0x0d, 0xb8], 32),
    SpecialRange("6to4", [0x20, 0x02], 16),
    SpecialRange("as112", [0x26, 0x20, 0x00, 0x4f, 0x80, 0x00], 48),
    SpecialRange("documentation", [0x3f, 0xff, 0x00], 20),
  ]

  /// What an address outside 2000::/3 is; everything there is refused.
  static func nameOutsideGlobal(_ bytes: [UInt8]) -> String {
    let zeros = [UInt8](repeating: 0, count: 16)
    if bytes == zeros { return "unspecified" }
    if bytes == zeros.dropLast() + [1] { return "loopback" }
    if prefix(of: bytes, bits: 96, equals: zeros.prefix(10) + [0xff, 0xff]) { return "ipv4-mapped" }
    if prefix(of: bytes, bits: 48, equals: [0x00, 0x64, 0xff, 0x9b, 0, 1]) { return "nat64" }
    if prefix(of: bytes, bits: 96, equals: [0x00, 0x64, 0xff, 0x9b] + zeros.prefix(8)) { return "nat64" }
    if prefix(of: bytes, bits: 10, equals: [0xfe, 0x80]) { return "link-local" }
    if prefix(of: bytes, bits: 7, equals: [0xfc]) { return "private-network" }
    if bytes[0] == 0xff { return "multicast" }
    return "not-global"
  }

  /// Whether the first `bits` of an address are those of `wanted`, which is padded with zeros.
  static func prefix(of address: [UInt8], bits: Int, equals wanted: [UInt8]) -> Bool {
    var left = bits
    for index in 0..<address.count {
      guard left > 0 else { return true }
      let mask: UInt8 = left >= 8 ? 0xff : ~(0xff >> UInt8(left))
      let other = index < wanted.count ? wanted[index] : 0
      if address[index] & mask != other & mask { return false }
      left -= 8
    }
    return true
  }

  /// Whether an IPv4 address, its first byte the highest, lies in the range.
  func contains(_ address: UInt32) -> Bool {
    let parts = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: address >> UInt32($0)) }
    return Self.prefix(of: parts, bits: bits, equals: bytes)
  }
}
