import Testing

@testable import Intake

@Suite("Where bytes stop being UTF-8 is known to the byte")
struct UTF8CheckTests {
  @Test(
    "the first byte that belongs to nothing",
    arguments: [
      ([], 0), (Array("abc é 高 👍".utf8), 15), ([0x61, 0xFF], 1), ([0x61, 0xC3], 1), ([0xE2, 0x82], 0),
      ([0x61, 0xE2, 0x82, 0x61], 1),
      ([0x80], 0), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0x61, 0x62, 0xF0, 0x9F, 0x91], 2),
    ] as [([UInt8], Int)])
  func first(bytes: [UInt8], place: Int) { #expect(UTF8Check.firstInvalid(bytes) == place) }
}
