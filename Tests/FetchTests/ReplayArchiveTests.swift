import CaseModel
import Compression
import Testing

@testable import Fetch

@Suite("Fetches are answered from archives")
struct ReplayArchiveTests {
  static func record(
    _ url: String, type: String = "response", head: String = "HTTP/1.1 200 OK\r\n", body: [UInt8]
  )
    -> [UInt8]
  {
    let block = type == "resource" ? body : Array((head + "\r\n").utf8) + body
    let text =
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
      + "WARC-Target-URI: \(url)\r\nContent-Type: application/http; msgtype=response\r\n"
      + "Content-Length: \(block.count)\r\n\r\n"
    return Array(text.utf8) + block + Array("\r\n\r\n".utf8)
  }

  static func body(_ text: String) -> [UInt8] { Array(text.utf8) }

  static func replay(_ scratch: Scratch, _ bytes: [UInt8], _ limits: FetchLimits = FetchLimits()) throws
    -> ReplayArchive
  {
    try ReplayArchive(paths: [scratch.write("replay.warc", bytes)], limits: limits)
  }

  static func page(_ outcome: FetchOutcome) throws -> FetchedPage {
    guard case .page(let page) = outcome else {
      Issue.record("no page: \(outcome)")
      throw ExitCode.badInput
    }
    return page
  }

  @Test("A page is replayed and read back from the evidence, plain and gzipped", arguments: [true, false])
  func roundTrip(gzip: Bool) throws {
    let scratch = Scratch()
    let html = String(repeating: "<p>listing</p>", count: 10_000)
    let packed = Gzip.compress(Self.body(html))
    let records = [
      Self.record("https://example.com/a", head: "HTTP/1.1 200 OK\r\nX: 1\r\n", body: Self.body(html)),
      Self.record(
        "https://example.com/z",
        head: "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
        body: Self.body(String(packed.count, radix: 16) + "\r\n") + packed + Self.body("\r\n0\r\n\r\n")),
    ]
    let bytes = gzip ? records.flatMap { Gzip.compress($0) } : records.flatMap { $0 }
    let replay = try Self.replay(scratch, bytes)
    let evidence = EvidenceArchive(directory: scratch.path + "/evidence") { Scratch.moment }
    for url in ["https://example.com/z", "https://EXAMPLE.com:443/a#x", "https://example.com/a"] {
      let outcome = try replay.answer(FetchRequest(url: url), keepingIn: evidence, now: Scratch.moment)
      let page = try Self.page(outcome)
      #expect(page.body == Self.body(html))
      #expect(!page.truncated)
      #expect(page.status == 200)
      let snapshot = try #require(page.snapshot)
      #expect(snapshot.fetchedAt == Scratch.moment)
      let back = try evidence.page(for: snapshot)
      #expect(back.body == page.body)
      #expect(back.headers == page.headers)
    }
    #expect(replay.problems.isEmpty)
    try evidence.close()
  }

  @Test("What is not in the archives is unreachable, and an empty archive is valid")
  func empty() throws {
    let scratch = Scratch()
    let replay = try Self.replay(scratch, [])
    let outcome = try replay.answer(
      FetchRequest(url: "https://example.com/"), keepingIn: nil, now: Scratch.moment)
    guard case .unavailable(reason: "not-in-archive", retryAfter: nil) = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test("Stored redirects are followed, counted, and guarded")
  func redirects() throws {
    let scratch = Scratch()
    func hop(_ from: String, _ to: String) -> [UInt8] {
      Self.record(from, head: "HTTP/1.1 302 Found\r\nLocation: \(to)\r\n", body: [])
    }
    let bytes =
      hop("https://example.com/1", "/2") + hop("https://example.com/2", "https://example.com/3")
      + Self.record("https://example.com/3", body: Self.body("end")) + hop("https://example.com/l", "/l")
      + hop("https://example.com/m", "http://169.254.169.254/")
      + hop("https://example.com/f", "file:///etc/passwd")
    let replay = try Self.replay(scratch, bytes)
    func answer(_ path: String) throws -> FetchOutcome {
      try replay.answer(FetchRequest(url: "https://example.com" + path), keepingIn: nil, now: Scratch.moment)
    }
    let page = try Self.page(answer("/1"))
    #expect(page.url == "https://example.com/3")
    #expect(page.requestedURL == "https://example.com/1")
    #expect("\(try answer("/l"))".contains("redirect-loop"))
    #expect("\(try answer("/m"))" == "blocked(reason: \"link-local\")")
    #expect("\(try answer("/f"))" == "blocked(reason: \"redirect-scheme\")")
  }

  @Test("The last record of an address counts")
  func last() throws {
    let bytes = ["one", "two"].flatMap { Self.record("https://example.com/", body: Self.body($0)) }
    let scratch = Scratch()
    let replay = try Self.replay(scratch, bytes)
    let outcome = try replay.answer(
      FetchRequest(url: "https://example.com/"), keepingIn: nil, now: Scratch.moment)
    #expect(try Self.page(outcome).body == Self.body("two"))
  }

  @Test(
    "An archive cut anywhere gives what stands before the cut, or an error that says where",
    arguments: [true, false])
  func cut(gzip: Bool) throws {
    let scratch = Scratch()
    let records = ["a", "b"].map {
      Self.record("https://example.com/\($0)", body: Self.body("body of \($0)"))
    }
    let packed = records.map { gzip ? Gzip.compress($0) : $0 }
    let whole = packed.flatMap { $0 }
    for length in 1..<whole.count {
      let path = try scratch.write("cut.warc", Array(whole.prefix(length)))
      do {
        let replay = try ReplayArchive(paths: [path])
        let outcome = try replay.answer(
          FetchRequest(url: "https://example.com/a"), keepingIn: nil, now: Scratch.moment)
        if case .page(let page) = outcome {
          #expect(page.body == Self.body("body of a"))
          // A plain record is whole without the two empty lines behind it.
          #expect(length >= packed[0].count - (gzip ? 0 : 4))
        } else {
          #expect(length <= packed[0].count + 512)
          #expect(!replay.problems.isEmpty)
        }
      } catch {
        #expect(error.code.hasPrefix("warc-"))
        #expect(length < packed[0].count)
      }
    }
  }

  @Test("Bytes flipped anywhere never stop the program", arguments: [true, false])
  func flipped(gzip: Bool) throws {
    let scratch = Scratch()
    let record = Self.record(
      "https://example.com/a", head: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n",
      body: Self.body("5\r\nhello\r\n0\r\n\r\n"))
    let whole = gzip ? Gzip.compress(record) : record
    for index in whole.indices {
      for flip in [0x01, 0x80, 0xff] as [UInt8] {
        var bytes = whole
        bytes[index] ^= flip
        let path = try scratch.write("flip.warc", bytes)
        guard let replay = try? ReplayArchive(paths: [path]) else { continue }
        _ = try replay.answer(FetchRequest(url: "https://example.com/a"), keepingIn: nil, now: Scratch.moment)
      }
    }
  }
}
