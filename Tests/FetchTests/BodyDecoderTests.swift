import CaseModel
import Compression
import Testing

@testable import Fetch

@Suite("A body as received becomes the body as meant, never more than a cap")
struct BodyDecoderTests {
  private func decoder(_ fields: [(String, String)], status: Int = 200, cap: Int = 1_000) -> BodyDecoder {
    BodyDecoder(
      HTTPHead(status: status, headers: fields.map { FetchedPage.Header(name: $0.0, value: $0.1) }), cap: cap)
  }

  @discardableResult
  private func feed(_ decoder: BodyDecoder, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { decoder.feed($0) }
  }

  private func text(_ decoder: BodyDecoder) -> String { String(decoding: decoder.body, as: UTF8.self) }

  private func chunked(_ bytes: [UInt8]) -> [UInt8] {
    Array((String(bytes.count, radix: 16) + "\r\n").utf8) + bytes + Array("\r\n0\r\n\r\n".utf8)
  }

  @Test("Plain, chunked, compressed, and both")
  func forms() {
    let plain = Array("a page".utf8)
    let packed = Gzip.compress(plain)
    for (fields, bytes) in [
      ([], plain), ([("Content-Length", "6")], plain), ([("Transfer-Encoding", "chunked")], chunked(plain)),
      ([("Content-Encoding", "gzip")], packed), ([("Content-Encoding", "Identity")], plain),
      ([("Content-Encoding", "x-gzip"), ("Transfer-Encoding", "gzip, Chunked")], chunked(packed)),
      ([("Content-Encoding", "gzip, gzip")], Gzip.compress(packed)),
    ] as [([(String, String)], [UInt8])] {
      let decoder = decoder(fields)
      feed(decoder, bytes)
      #expect(text(decoder) == "a page" && !decoder.truncated, "\(fields)")
    }
  }

  @Test("More than the cap is cut, said to be, and wanted no more")
  func capped() {
    for fields in [[], [("Content-Encoding", "gzip")]] as [[(String, String)]] {
      let decoder = decoder(fields, cap: 10)
      let body = [UInt8](repeating: 0x61, count: 100_000)
      #expect(!feed(decoder, fields.isEmpty ? body : Gzip.compress(body)))
      #expect(decoder.body.count == 10 && decoder.capped && decoder.truncated)
    }
  }

  @Test("A body of exactly the cap is whole")
  func exact() {
    let decoder = decoder([("Content-Length", "6")], cap: 6)
    #expect(feed(decoder, Array("a page".utf8)))
    #expect(!decoder.capped && !decoder.truncated)
  }

  @Test("Chunks of nothing are counted too: framing without an end stops")
  func framing() {
    let decoder = decoder([("Transfer-Encoding", "chunked")], cap: 10)
    let trailer = Array("0\r\n".utf8) + Array(String(repeating: "X: y\r\n", count: 20_000).utf8)
    #expect(!feed(decoder, trailer))
    #expect(decoder.truncated)
  }

  @Test(
    "What is shorter than meant, or cannot be undone, is truncated",
    arguments: [
      [("Content-Length", "7")], [("Transfer-Encoding", "chunked")], [("Content-Encoding", "gzip")],
      [("Content-Encoding", "br")], [("Content-Encoding", "gzip, gzip, gzip")], [("Content-Length", "six")],
      [("Content-Length", "6"), ("Content-Length", "7")], [("Content-Length", "-6")],
    ])
  func truncated(fields: [(String, String)]) {
    let decoder = decoder(fields)
    feed(decoder, Array("a page".utf8))
    #expect(decoder.truncated)
  }

  @Test("Answers that have no body miss none", arguments: [204, 304, 103])
  func bodiless(status: Int) {
    #expect(!decoder([("Content-Length", "500"), ("Content-Encoding", "gzip")], status: status).truncated)
  }

  @Test("With chunks a length says nothing")
  func both() {
    let decoder = decoder([("Content-Length", "999"), ("Transfer-Encoding", "chunked")])
    feed(decoder, chunked(Array("a page".utf8)))
    #expect(text(decoder) == "a page" && !decoder.truncated)
  }

  @Test("No cap below nought, and none so high that a sum overflows")
  func caps() {
    let none = decoder([], cap: -5)
    feed(none, [1])
    #expect(none.body.isEmpty && none.truncated)
    #expect(BodyDecoder.mostReceived(1 << 30) > 1 << 30)
  }
}
