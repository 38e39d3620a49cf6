import CaseModel
import Compression
import Foundation
import Testing

@testable import Fetch

@Suite("The evidence archive")
struct EvidenceArchiveTests {
  static func archive(_ scratch: Scratch) -> EvidenceArchive {
    EvidenceArchive(directory: scratch.path + "/evidence") { Scratch.moment }
  }

  static func exchange(_ path: String, _ body: [UInt8], status: Int = 200) -> HTTPExchange {
    HTTPExchange(
      url: "https://example.com\(path)",
      requestHead: Array("GET \(path) HTTP/2\r\nHost: example.com\r\n\r\n".utf8),
      responseHead: Array("HTTP/2 \(status) \r\nContent-Type: text/html\r\n\r\n".utf8), body: body,
      address: "93.184.215.14", protocolName: "h2", at: Scratch.moment)
  }

  static func files(_ scratch: Scratch) -> [String] {
    let all =
      FileManager.default.enumerator(atPath: scratch.path + "/evidence")?.allObjects as? [String] ?? []
    return all.filter { $0.contains(".warc.gz") }.sorted()
  }

  @Test("What was kept is read back, before and after the file is ended")
  func roundTrip() throws {
    let scratch = Scratch()
    let archive = Self.archive(scratch)
    var kept: [(Snapshot, [UInt8])] = []
    for size in [0, 1, 1000, 70_000, 1_000_000] {
      let body = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 8) }
      kept.append(
        (try archive.keep(Self.exchange("/\(size)", body), status: 200, sha256: Digest.sha256(body)), body))
    }
    for _ in 0..<2 {
      for (snapshot, body) in kept {
        let page = try archive.page(for: snapshot)
        #expect(page.body == body && page.status == 200 && !page.truncated)
        #expect(page.header("content-type") == "text/html")
      }
      try archive.flush()
      try archive.close()
    }
    #expect(Self.files(scratch).count == 1)
    #expect(Self.files(scratch)[0].hasPrefix("2026/11/"))
    #expect(kept[0].0.warc == Self.files(scratch)[0])
  }

  @Test("The same bytes again are a revisit that leads to the first, however often")
  func revisits() throws {
    let scratch = Scratch()
    let archive = Self.archive(scratch)
    let body = (0..<100_000).map { _ in UInt8.random(in: 0...255) }
    let sha256 = Digest.sha256(body)
    var snapshots = [try archive.keep(Self.exchange("/a", body), status: 200, sha256: sha256)]
    for _ in 0..<6 {
      snapshots.append(
        try archive.keep(Self.exchange("/a", body), status: 200, sha256: sha256, previous: snapshots.last))
    }
    try archive.close()
    for snapshot in snapshots { #expect(try archive.page(for: snapshot).body == body) }
    let size = try scratch.read("evidence/" + snapshots[0].warc).count
    #expect(size < 120_000, "kept once")
    let changed = try archive.keep(
      Self.exchange("/a", [1, 2, 3]), status: 200, sha256: Digest.sha256([1, 2, 3]), previous: snapshots.last)
    #expect(try archive.page(for: changed).body == [1, 2, 3])
  }

  @Test("A crash at any byte leaves whole records, and the next run mends the rest")
  func torn() throws {
    let scratch = Scratch()
    let archive = Self.archive(scratch)
    let snapshots = try (0..<3).map { number in
      let body = Array("page \(number)".utf8)
      return try archive.keep(Self.exchange("/\(number)", body), status: 200, sha256: Digest.sha256(body))
    }
    try archive.close()
    let name = snapshots[0].warc
    let whole = try scratch.read("evidence/" + name)
    try FileManager.default.removeItem(atPath: scratch.path + "/evidence/" + name)
    for length in stride(from: 0, through: whole.count, by: 3) {
      _ = try scratch.write("evidence/" + name + ".open", Array(whole.prefix(length)))
      let next = Self.archive(scratch)
      #expect(try next.recover() == [name])
      #expect(try next.recover() == [])
      let mended = try scratch.read("evidence/" + name)
      #expect(mended == Array(whole.prefix(mended.count)))
      for (number, snapshot) in snapshots.enumerated() {
        let page = try? next.page(for: snapshot)
        let isKept = number + 1 < 3 ? Int(snapshots[number + 1].offset) <= length : length == whole.count
        if isKept { #expect(page?.body == Array("page \(number)".utf8)) }
      }
      let reader = try WARCReader(path: scratch.path + "/evidence/" + name)
      while try reader.next() != nil {}
    }
  }

  @Test("A second run writes a file of its own, even at the same moment")
  func runs() throws {
    let scratch = Scratch()
    for number in 1...3 {
      let archive = Self.archive(scratch)
      _ = try archive.keep(Self.exchange("/", []), status: 200, sha256: "")
      try archive.close()
      #expect(Self.files(scratch).count == number)
    }
  }

  @Test(
    "A snapshot that names no place in the evidence opens nothing",
    arguments: [
      "../../etc/passwd", "/etc/passwd", "2026/../../x.warc.gz", "", "2026//x", "./x", "missing.warc.gz",
      "a\u{0}b",
    ])
  func places(warc: String) throws {
    let scratch = Scratch()
    let snapshot = Snapshot(
      fetchedAt: Scratch.moment, url: "https://example.com/", status: 200, sha256: "", warc: warc, offset: 0)
    #expect(throws: DocketError.self) { try Self.archive(scratch).page(for: snapshot) }
  }

  @Test("A snapshot whose record was changed is an error, not another page")
  func changed() throws {
    let scratch = Scratch()
    let archive = Self.archive(scratch)
    var snapshot = try archive.keep(
      Self.exchange("/", Array("a".utf8)), status: 200, sha256: Digest.sha256(Array("b".utf8)))
    #expect(throws: DocketError.self) { try archive.page(for: snapshot) }
    for offset in [-1, 1, 17, 1 << 40, .max] as [Int64] {
      snapshot.offset = offset
      #expect(throws: DocketError.self) { try archive.page(for: snapshot) }
    }
  }

  @Test("A replayed record with wrong digests is written anew, with right ones")
  func wrongDigests() throws {
    let scratch = Scratch()
    let text = String(
      decoding: ReplayArchiveTests.record("https://example.com/a", body: Array("<p>x</p>".utf8)),
      as: UTF8.self)
    let wrong = text.replacing(
      "WARC-Type", with: "WARC-Payload-Digest: sha1:AAAA\r\nWARC-Type", maxReplacements: 1)
    let replay = try ReplayArchiveTests.replay(scratch, Gzip.compress(Array(wrong.utf8)))
    let archive = Self.archive(scratch)
    let page = try ReplayArchiveTests.page(
      replay.answer(FetchRequest(url: "https://example.com/a"), keepingIn: archive, now: Scratch.moment))
    #expect(try archive.page(for: #require(page.snapshot)).body == page.body)
    let reader = try WARCReader(path: scratch.path + "/evidence/" + Self.files(scratch)[0])
    while let record = try reader.next() {
      let head = record.type == "response" ? HTTPHead.length(in: record.block) ?? 0 : 0
      #expect(Digest.agree(with: record, headLength: head))
    }
  }

  @Test("A page replayed twice is kept once, and a line break in an address makes no field")
  func replayedTwice() throws {
    let scratch = Scratch()
    let body = (0..<50_000).map { _ in UInt8.random(in: 0...255) }
    let record = ReplayArchiveTests.record("https://example.com/a", body: body)
    let replay = try ReplayArchiveTests.replay(scratch, Gzip.compress(record))
    let archive = Self.archive(scratch)
    let request = FetchRequest(url: "https://example.com/a")
    let first = try ReplayArchiveTests.page(replay.answer(request, keepingIn: archive, now: Scratch.moment))
    var again = request
    again.previous = first.snapshot
    let second = try ReplayArchiveTests.page(replay.answer(again, keepingIn: archive, now: Scratch.moment))
    #expect(second.snapshot?.offset != first.snapshot?.offset)
    #expect(try archive.page(for: #require(second.snapshot)).body == body)
    #expect(try scratch.read("evidence/" + Self.files(scratch)[0]).count < 60_000)
    var fields = WARCFields()
    fields.add("WARC-Target-URI", "https://a/\r\nWARC-Type: evil")
    #expect(fields.text == "WARC/1.1\r\nWARC-Target-URI: https://a/  WARC-Type: evil\r\n")
  }
}
