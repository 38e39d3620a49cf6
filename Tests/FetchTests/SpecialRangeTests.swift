import Testing

@testable import Fetch

@Suite("Addresses with a special purpose are known by their first bits")
struct SpecialRangeTests {
  @Test(
    "Prefixes of any number of bits",
    arguments: [
      ([10, 1, 2, 3], 8, [10], true), ([11, 1, 2, 3], 8, [10], false),
      ([172, 31, 255, 255], 12, [172, 16], true),
      ([172, 32, 0, 0], 12, [172, 16], false), ([255, 255, 255, 255], 0, [], true),
      ([1, 2, 3, 4], 32, [1, 2, 3, 4], true),
      ([1, 2, 3, 5], 32, [1, 2, 3, 4], false), ([0, 0, 0, 0], 32, [], true), ([0, 0, 0, 1], 31, [], true),
      ([0, 0, 0, 2], 31, [], false),
    ] as [([UInt8], Int, [UInt8], Bool)])
  func prefix(row: ([UInt8], Int, [UInt8], Bool)) {
    #expect(SpecialRange.prefix(of: row.0, bits: row.1, equals: row.2) == row.3)
  }

  @Test("No two ranges of a table overlap, and none has bits beyond its length")
  func tables() {
    for table in [SpecialRange.ipv4, SpecialRange.ipv6] {
      for (index, range) in table.enumerated() {
        let padded = range.bytes + [UInt8](repeating: 0, count: 16 - range.bytes.count)
        #expect(SpecialRange.prefix(of: padded, bits: range.bits, equals: range.bytes))
        for other in table[(index + 1)...] {
          let bits = min(range.bits, other.bits)
          #expect(
            !SpecialRange.prefix(of: padded, bits: bits, equals: other.bytes),
            "\(range.name) and \(other.name)")
        }
      }
    }
  }

  @Test(
    "Outside of 2000::/3 each has its name",
    arguments: [
      ([], [], "unspecified"), ([], [1], "loopback"), ([0xfe, 0x80], [1], "link-local"),
      ([0xfd], [9], "private-network"),
      ([0xff, 0x02], [1], "multicast"), ([0, 0x64, 0xff, 0x9b], [1], "nat64"), ([0x40], [], "not-global"),
      ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], [8, 8, 8, 8], "ipv4-mapped"),
    ] as [([UInt8], [UInt8], String)])
  func names(front: [UInt8], back: [UInt8], name: String) {
    let zeros = [UInt8](repeating: 0, count: 16 - front.count - back.count)
    #expect(SpecialRange.nameOutsideGlobal(front + zeros + back) == name)
  }
}
