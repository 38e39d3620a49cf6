import Testing

@testable import Assessment

@Suite("Characters are read out of UTF-8 that may be cut anywhere")
struct UTF8ReaderTests {
  @Test("forwards and backwards the same, each with its width")
  func both() {
    let text = "aé高👍 \u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"
    let bytes = Array(text.utf8)
    var index = 0
    for scalar in text.unicodeScalars {
      let (value, width) = UTF8Reader.scalar(bytes, index)
      #expect(value == scalar.value && width == UTF8.width(scalar))
      index += width
      #expect(UTF8Reader.scalar(bytes, before: index) == scalar.value)
    }
    #expect(index == bytes.count && UTF8Reader.scalar(bytes, before: 0) == nil)
  }

  @Test("a stray or missing byte is one odd character, and nothing is read beyond the end")
  func broken() {
    for bytes in [
      [0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x91], [0xC3, 0x28], [0xFF], [0xE2, 0x28, 0xA1],
      [0xC0, 0x80],
    ] as [[UInt8]] {
      let (value, width) = UTF8Reader.scalar(bytes, 0)
      #expect(value == 0xFFFD && width == 1, "\(bytes)")
      for end in 1...bytes.count { _ = UTF8Reader.scalar(bytes, before: end) }
    }
  }
}
