import CaseModel
import Compression
import Testing

@testable import Fetch

@Suite("Records are read one after another in bounded memory")
struct WARCReaderTests {
  @Test(
    "Lying lengths are errors, not crashes",
    arguments: ["-1", "9223372036854775807", "99999999999999999999", "", "abc", "1e3"])
  func lengths(length: String) throws {
    let text =
      "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a/\r\nContent-Length: \(length)\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
    let scratch = Scratch()
    let path = try scratch.write("x.warc", Array(text.utf8))
    #expect(throws: DocketError.self) {
      let reader = try WARCReader(path: path)
      while try reader.next() != nil {}
    }
  }

  private func record(_ name: String, _ block: String) -> [UInt8] {
    Array(
      "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: <http://a/\(name)>\r\nContent-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
        .utf8)
  }

  private func all(_ bytes: [UInt8], keeping limit: Int = .max) throws -> [WARCRecord] {
    let scratch = Scratch()
    let reader = try WARCReader(path: try scratch.write("a.warc", bytes))
    var records: [WARCRecord] = []
    while let record = try reader.next(keeping: limit) { records.append(record) }
    return records
  }

  @Test("Plain, a member a record, or one member for all: the same records", arguments: [0, 1, 2])
  func forms(form: Int) throws {
    let plain = [record("1", "first"), record("2", ""), record("3", "third")]
    let bytes =
      form == 0
      ? plain.flatMap { $0 }
      : form == 1 ? plain.flatMap { Gzip.compress($0) } : Gzip.compress(plain.flatMap { $0 })
    let records = try all(bytes)
    #expect(records.map { String(decoding: $0.block, as: UTF8.self) } == ["first", "", "third"])
    #expect(records.map(\.targetURL) == ["http://a/1", "http://a/2", "http://a/3"])
    #expect(records.allSatisfy { $0.isWhole && $0.type == "resource" })
  }

  @Test("Of a block so much is kept as was asked for, and the next record is found all the same")
  func limited() throws {
    let records = try all(
      record("1", String(repeating: "x", count: 300_000)) + record("2", "end"), keeping: 2)
    #expect(records.map { $0.block.count } == [2, 2] && records.map(\.blockLength) == [300_000, 3])
    #expect(records.map(\.isWhole) == [false, false])
  }

  @Test("A record is read again from its place")
  func seek() throws {
    for gzip in [false, true] {
      let scratch = Scratch()
      let parts = [record("1", "first"), record("2", "second")].map { gzip ? Gzip.compress($0) : $0 }
      let reader = try WARCReader(path: try scratch.write("a.warc", parts.flatMap { $0 }))
      _ = try reader.next()
      let second = try #require(try reader.next())
      _ = try reader.next()
      try reader.seek(to: second.location)
      #expect(try reader.next()?.targetURL == "http://a/2")
    }
  }

  @Test("No archive, and one of empty lines alone, holds nothing")
  func empty() throws {
    #expect(try all([]).isEmpty)
    #expect(try all(Array("\r\n\r\n\n".utf8)).isEmpty)
    #expect(throws: DocketError.self) { try WARCReader(path: "/nonexistent-directory/a.warc") }
  }

  @Test(
    "What is no record is an error that says where",
    arguments: ["HTTP/1.1 200 OK\r\n\r\n", "WARC", "WARC/1.0\r\n", "WARC/1.0\r\n\r\n", "<html>"])
  func none(text: String) {
    #expect(throws: DocketError.self) { try all(Array(text.utf8)) }
  }

  @Test("A head without an end is given up")
  func endless() {
    let text = "WARC/1.0\r\n" + String(repeating: "X-Y: z\r\n", count: 40_000)
    #expect(throws: DocketError.self) { try all(Array(text.utf8)) }
  }
}
