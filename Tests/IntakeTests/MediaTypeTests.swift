import Testing

@testable import Intake

@Suite("A file is what its first bytes say")
struct MediaTypeTests {
  @Test(
    "the type is what the content says",
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"), (Array("GIF89a".utf8), "image/gif"),
      (Array("RIFF\0\0\0\0WEBPVP8 ".utf8), "image/webp"), (Array("%PDF-1.7".utf8), "application/pdf"),
      ([0, 0, 0, 24] + Array("ftypheic".utf8), "image/heic"),
      ([0, 0, 0, 24] + Array("ftypisom".utf8), "video/mp4"),
      (Array("hello é".utf8), "text/plain"), (Array("<svg>".utf8), "text/plain"),
      ([0x7F, 0x45, 0x4C, 0x46], nil),
      (Array("RIFF\0\0\0\0WAVE".utf8), nil), ([0xFF, 0xFE, 0x41, 0x41, 0x41], nil), ([], nil),
    ] as [([UInt8], String?)])
  func types(head: [UInt8], type: String?) { #expect(MediaType.of(head)?.type == type) }

  @Test(
    "beginnings cut anywhere, and ones that only look like it, are no such file",
    arguments: [
      Array([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]), [0xFF, 0xD8], Array("RIFF1234WEB\u{1}".utf8),
      [0, 0, 0, 24] + Array("ftypevil".utf8),
      [0x50, 0x4B, 3, 4], Array("MZ\u{90}\u{0}".utf8), [0x1F, 0x8B, 8], [0],
    ] as [[UInt8]])
  func none(head: [UInt8]) { #expect(MediaType.of(head) == nil) }

  @Test("a text may be cut within a character, and no further in front")
  func cut() {
    let text = Array("лампа 👍".utf8)
    for length in 1...text.count {
      #expect(MediaType.of(Array(text.prefix(length)))?.ending == "txt", "\(length)")
    }
    #expect(MediaType.of(Array(text.dropFirst())) == nil)
  }
}
