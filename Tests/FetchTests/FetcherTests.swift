import CaseModel
import Compression
import Foundation
import Glibc
import Testing

@testable import Fetch

@Suite("The fetcher", .serialized)
struct FetcherTests {
  static func limits(_ change: (inout FetchLimits) -> Void = { _ in }) -> FetchLimits {
    var limits = FetchLimits()
    limits.allowPrivateNetwork = true
    limits.delayPerHostMilliseconds = 0
    limits.timeoutSeconds = 5
    limits.connectTimeoutSeconds = 2
    limits.failuresUntilOpen = 100
    change(&limits)
    return limits
  }

  static func fetch(
    _ requests: [FetchRequest], _ limits: FetchLimits, _ evidence: EvidenceArchive? = nil
  ) throws -> [String: FetchOutcome] {
    let fetcher = try Fetcher(limits: limits, evidence: evidence) { Scratch.moment }
    var outcomes: [String: FetchOutcome] = [:]
    try fetcher.run(requests) { request, outcome in
      #expect(outcomes[request.url] == nil, "delivered twice")
      outcomes[request.url] = outcome
    }
    return outcomes
  }

  static func fetch(_ url: String, _ limits: FetchLimits = limits()) throws -> FetchOutcome {
    try #require(try fetch([FetchRequest(url: url)], limits)[url])
  }

  static func page(_ outcome: FetchOutcome?) throws -> FetchedPage {
    guard case .page(let page) = outcome else {
      Issue.record("no page: \(outcome.map { "\($0)" } ?? "nothing")")
      throw ExitCode.badInput
    }
    return page
  }

  static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(
    "Fetches from a real nginx, through redirects, compression, slowness and death",
    .enabled(if: Nginx.isInstalled, "nginx is not installed"))
  func nginx() throws {
    let scratch = Scratch()
    let html = String(repeating: "<p>A listing, with a price of 12.50 EUR</p>\n", count: 3000)
    try FileManager.default.createDirectory(atPath: scratch.path + "/www", withIntermediateDirectories: true)
    _ = try scratch.write("www/page.html", Self.bytes(html))
    _ = try scratch.write("www/slow.html", Self.bytes(html))
    _ = try scratch.write("www/packed.html", Self.bytes(html))
    _ = try scratch.write("www/bomb.html", Gzip.compress([UInt8](repeating: 65, count: 50_000_000)))
    let server = try Nginx(
      scratch,
      locations: """
        location = /packed.html { gzip on; }
        location = /bomb.html { add_header Content-Encoding gzip; }
        location = /slow.html { limit_rate 2k; }
        location = /r1 { return 302 /r2; } location = /r2 { return 301 http://127.0.0.1:$server_port/page.html; }
        location = /loop { return 302 /loop; }
        location = /away { return 302 ftp://example.com/; }
        location = /busy { add_header Retry-After 7 always; return 429; }
        location = /broken { return 503; } location = /removed { return 410; } location = /denied { return 403; }
        """)
    let base = "http://127.0.0.1:\(server.port)"
    let dead = "http://127.0.0.1:\(freePort())/"
    let names = [
      "/page.html", "/packed.html", "/bomb.html", "/r1", "/loop", "/away", "/broken",
      "/removed",
      "/denied", "/missing",
    ]
    let limits = Self.limits { limits in
      limits.maxBytes = 1_000_000
      limits.timeoutSeconds = 20
      limits.connectionsPerHost = 4
    }
    let evidence = EvidenceArchive(directory: scratch.path + "/evidence", maxBytes: limits.maxBytes) {
      Scratch.moment
    }
    let requests = names.map { FetchRequest(url: base + $0) } + [FetchRequest(url: dead)]
    let outcomes = try Self.fetch(requests, limits, evidence)
    #expect(outcomes.count == requests.count)
    for name in ["/page.html", "/packed.html", "/r1"] {
      let page = try Self.page(outcomes[base + name])
      #expect(page.body == Self.bytes(html), "\(name)")
      #expect(!page.truncated)
      #expect(page.status == 200)
      #expect(page.requestedURL == base + name)
      let back = try evidence.page(for: #require(page.snapshot))
      #expect(back.body == page.body && back.headers == page.headers)
    }
    #expect(try Self.page(outcomes[base + "/packed.html"]).header("content-encoding") == "gzip")
    #expect(try Self.page(outcomes[base + "/r1"]).url == base + "/page.html")
    let bomb = try Self.page(outcomes[base + "/bomb.html"])
    #expect(bomb.truncated && bomb.body.count == 1_000_000)
    #expect(try evidence.page(for: #require(bomb.snapshot)).body == bomb.body)
    var hasty = limits
    hasty.timeoutSeconds = 2
    let slow = try Self.page(Self.fetch(base + "/slow.html", hasty))
    #expect(slow.truncated && slow.body.count < html.utf8.count)
    #expect("\(outcomes[base + "/loop"]!)".contains("redirect-loop"))
    #expect("\(outcomes[base + "/away"]!)" == "blocked(reason: \"redirect-scheme\")")
    #expect("\(outcomes[base + "/broken"]!)".contains("http-503"))
    #expect(try Self.page(outcomes[base + "/removed"]).status == 410)
    #expect(try Self.page(outcomes[base + "/denied"]).status == 403)
    #expect(try Self.page(outcomes[base + "/missing"]).status == 404)
    #expect("\(outcomes[dead]!)".contains("reason: \"connect\""))
    try again(base, outcomes, limits, evidence)
    try evidence.close()
    try check(scratch)
  }

  /// A conditional request, the same bytes again, and the wait that a busy server asks for.
  private func again(
    _ base: String, _ outcomes: [String: FetchOutcome], _ limits: FetchLimits, _ evidence: EvidenceArchive
  ) throws {
    let first = try Self.page(outcomes[base + "/page.html"])
    let packed = try Self.page(outcomes[base + "/packed.html"])
    let requests = [
      FetchRequest(url: base + "/page.html", etag: first.header("etag"), previous: first.snapshot),
      FetchRequest(url: base + "/packed.html", previous: packed.snapshot),
    ]
    let second = try Self.fetch(requests, limits, evidence)
    guard case .unchanged(let snapshot) = second[base + "/page.html"] else {
      Issue.record("\(second[base + "/page.html"]!)")
      return
    }
    #expect(snapshot.warc == first.snapshot?.warc && snapshot.offset != first.snapshot?.offset)
    #expect(try evidence.page(for: snapshot).body == first.body)
    let same = try Self.page(second[base + "/packed.html"])
    #expect(try evidence.page(for: #require(same.snapshot)).body == packed.body)
    let busy = try Self.fetch([FetchRequest(url: base + "/busy")], limits, evidence)
    #expect("\(busy[base + "/busy"]!)" == "unavailable(reason: \"http-429\", retryAfter: Optional(7))")
  }

  /// What another's tool says of the archives: `make test` fetches it, and says so where it cannot be had.
  private func check(_ scratch: Scratch) throws {
    let archives =
      FileManager.default.enumerator(atPath: scratch.path + "/evidence")?.allObjects as? [String] ?? []
    let files = archives.filter { $0.hasSuffix(".warc.gz") }.map { scratch.path + "/evidence/" + $0 }
    #expect(!files.isEmpty)
    for file in files {
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let tools = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(".build/pytools").path
    let program = """
      import sys
      try:
          from warcio.cli import main
      except ImportError:
          sys.exit(77)
      main(["check"] + sys.argv[1:])
      """
    process.arguments = ["PYTHONPATH=" + tools, "python3", "-c", program] + files
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus == 77 { print("NOT TESTED HERE: warcio check: warcio is not installed") }
    #expect([0, 77].contains(process.terminationStatus), "warcio check")
  }

  @Test(
    "Speaks HTTP/2 where the certificate is good, and nothing where it is not",
    .enabled(
      if: Nginx.isInstalled && access("/usr/bin/openssl", X_OK) == 0, "nginx or openssl is not installed"))
  func secure() throws {
    let scratch = Scratch()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    process.arguments = [
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=test", "-addext",
      "subjectAltName=IP:127.0.0.1", "-keyout", scratch.path + "/key.pem", "-out", scratch.path + "/cert.pem",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let html = String(repeating: "<p>listing</p>", count: 50_000)
    try FileManager.default.createDirectory(atPath: scratch.path + "/www", withIntermediateDirectories: true)
    for number in 0..<20 { _ = try scratch.write("www/\(number).html", Self.bytes(html)) }
    let server = try Nginx(
      scratch, listen: "ssl http2",
      locations:
        "ssl_certificate \(scratch.path)/cert.pem; ssl_certificate_key \(scratch.path)/key.pem; gzip on;")
    let base = "https://127.0.0.1:\(server.port)"
    #expect("\(try Self.fetch(base + "/0.html"))".contains("\"tls\""))
    let evidence = EvidenceArchive(directory: scratch.path + "/evidence") { Scratch.moment }
    let requests = (0..<20).map { FetchRequest(url: "\(base)/\($0).html") }
    let outcomes = try Self.fetch(
      requests, Self.limits { $0.certificateFile = scratch.path + "/cert.pem" }, evidence)
    for request in requests {
      let page = try Self.page(outcomes[request.url])
      #expect(page.body == Self.bytes(html) && !page.truncated)
      #expect(try evidence.page(for: #require(page.snapshot)).body == page.body)
    }
    try evidence.close()
    try check(scratch)
    let log = String(decoding: try scratch.read("access.log"), as: UTF8.self)
    #expect(log.contains("HTTP/2.0\" 200"))
  }

  @Test("A body shorter or otherwise than announced is a truncated page")
  func lying() throws {
    let cases: [(String, String)] = [
      ("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "short"),
      ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", "hello"),
      ("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 3\r\n\r\nabc", "abc"),
    ]
    for (response, body) in cases {
      let server = RawServer([Self.bytes(response)])
      let page = try Self.page(try Self.fetch("http://127.0.0.1:\(server.port)/"))
      #expect(page.truncated)
      #expect(page.body == Self.bytes(body))
    }
    let server = RawServer([Self.bytes("HTTP/1.1 200 OK\r\n\r\nuntil the end")])
    let page = try Self.page(try Self.fetch("http://127.0.0.1:\(server.port)/"))
    #expect(!page.truncated && page.body == Self.bytes("until the end"))
  }

  @Test("Chunks are joined and trailers left out")
  func chunks() throws {
    let server = RawServer([
      Self.bytes(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X\r\n\r\n5;a=b\r\nhello\r\n1\r\n!\r\n0\r\nX: y\r\n\r\n"
      )
    ])
    let page = try Self.page(try Self.fetch("http://127.0.0.1:\(server.port)/"))
    #expect(!page.truncated && page.body == Self.bytes("hello!"))
  }

  @Test("Endless heads, endless bodies and drips end by their limits")
  func endless() throws {
    let head = RawServer(
      [
        Self.bytes("HTTP/1.1 200 OK\r\n"),
        Self.bytes("X-Long: " + String(repeating: "a", count: 990) + "\r\n"),
      ], repeating: 2000)
    #expect("\(try Self.fetch("http://127.0.0.1:\(head.port)/"))".contains("header-too-large"))
    let chunk = Self.bytes("8000\r\n") + [UInt8](repeating: 97, count: 0x8000) + Self.bytes("\r\n")
    let body = RawServer(
      [Self.bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), chunk], repeating: 100_000)
    let page = try Self.page(
      try Self.fetch("http://127.0.0.1:\(body.port)/", Self.limits { $0.maxBytes = 500_000 }))
    #expect(page.truncated && page.body.count == 500_000)
    let drip = RawServer(
      [Self.bytes("HTTP/1.1 200 OK\r\n\r\n"), Self.bytes("x")], pause: 100, repeating: 1000)
    let start = FetchRun.clock()
    let dripped = try Self.page(
      try Self.fetch("http://127.0.0.1:\(drip.port)/", Self.limits { $0.timeoutSeconds = 1 }))
    #expect(dripped.truncated && !dripped.body.isEmpty)
    #expect(FetchRun.clock() - start < 3000)
    let silent = RawServer([[]], pause: 3000)
    let none = try Self.fetch("http://127.0.0.1:\(silent.port)/", Self.limits { $0.timeoutSeconds = 1 })
    #expect("\(none)".contains("timeout"))
  }

  @Test("What is no HTTP is no page")
  func garbage() throws {
    for response in [
      "", "\u{0}\u{1}\u{2}", "SSH-2.0-OpenSSH\r\n", "HTTP/1.1\r\n\r\n", "HTTP/1.1 abc\r\n\r\n",
    ] {
      let server = RawServer([Self.bytes(response)])
      guard case .unavailable = try Self.fetch("http://127.0.0.1:\(server.port)/") else {
        Issue.record("\(response) was taken for a page")
        continue
      }
    }
  }

  @Test("A host that fails again and again is asked no more, and others go on")
  func circuit() throws {
    let dead = freePort()
    let server = RawServer([Self.bytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")])
    let limits = Self.limits {
      $0.failuresUntilOpen = 3
      $0.connectionsPerHost = 1
    }
    let requests =
      (0..<50).map { FetchRequest(url: "http://127.0.0.1:\(dead)/\($0)", hostKey: "dead") }
      + [FetchRequest(url: "http://127.0.0.1:\(server.port)/", hostKey: "alive")]
    let outcomes = try Self.fetch(requests, limits)
    #expect(outcomes.count == 51)
    #expect(outcomes.values.count { "\($0)".contains("host-failing") } == 47)
    #expect(outcomes.values.count { "\($0)".contains("\"connect\"") } == 3)
    #expect(try Self.page(outcomes["http://127.0.0.1:\(server.port)/"]).body == Self.bytes("ok"))
  }

  @Test("A host that failed in one batch of a run is asked no more in the next")
  func remembered() throws {
    let dead = freePort()
    let limits = Self.limits {
      $0.failuresUntilOpen = 3
      $0.connectionsPerHost = 1
    }
    let fetcher = try Fetcher(limits: limits, evidence: nil) { Scratch.moment }
    var asked = 0
    var refused = 0
    for batch in 0..<5 {
      let requests = (0..<4).map {
        FetchRequest(url: "http://127.0.0.1:\(dead)/\(batch)/\($0)", hostKey: "dead")
      }
      try fetcher.run(requests) { _, outcome in
        if "\(outcome)".contains("host-failing") { refused += 1 } else { asked += 1 }
      }
    }
    #expect(asked == 3 && refused == 17)
  }

  @Test("Requests to one host keep their distance")
  func delay() throws {
    let server = RawServer([Self.bytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")])
    let limits = Self.limits { $0.delayPerHostMilliseconds = 120 }
    let start = FetchRun.clock()
    let requests = (0..<5).map { FetchRequest(url: "http://127.0.0.1:\(server.port)/\($0)") }
    #expect(try Self.fetch(requests, limits).count == 5)
    #expect(FetchRun.clock() - start >= 480)
  }

  @Test("A throwing receiver stops everything")
  func throwing() throws {
    let server = RawServer([Self.bytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")])
    let fetcher = try Fetcher(limits: Self.limits(), evidence: nil) { Scratch.moment }
    let requests = (0..<20).map { FetchRequest(url: "http://127.0.0.1:\(server.port)/\($0)") }
    #expect(throws: ExitCode.self) { try fetcher.run(requests) { _, _ in throw ExitCode.inputOutput } }
  }

  @Test(
    "Not a byte reaches a special address by a name or a redirect, whatever the environment says",
    arguments: [false, true])
  func forgery(open: Bool) throws {
    let canary = RawServer([Self.bytes("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret")], address: 0)
    let proxy = RawServer([Self.bytes("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nproxy")])
    setenv("http_proxy", "http://127.0.0.1:\(proxy.port)", 1)
    defer { unsetenv("http_proxy") }
    var limits = Self.limits { $0.allowPrivateNetwork = open }
    limits.allowedPorts = [canary.port]
    let url = "http://\(Self.hostName):\(canary.port)/"
    let outcome = try Self.fetch(url, limits)
    let text = try Self.fetch("http://127.0.0.1:\(canary.port)/", limits)
    #expect(proxy.connections == 0)
    if open {
      // The control: without the guard, the same requests arrive.
      #expect("\(text)".contains("secret".utf8.map { "\($0)" }.joined(separator: ", ")))
      #expect(canary.connections >= 1)
    } else {
      #expect(canary.connections == 0)
      guard case .blocked = text else {
        Issue.record("\(text)")
        return
      }
      switch outcome {
      case .blocked, .unavailable(reason: "dns", retryAfter: _): break
      default: Issue.record("\(outcome)")
      }
    }
  }

  /// This machine's own name, which leads to one of its own addresses.
  static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, 255)
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Test("A socket to a special address is refused, and the reason outlives it")
  func sockets() {
    let transfer = Transfer(limits: FetchLimits())
    var address = loopback(80)
    let allowed = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        transfer.mayOpen($0, length: MemoryLayout<sockaddr_in>.size)
      }
    }
    #expect(!allowed)
    #expect(transfer.refusal == "loopback")
    #expect(!transfer.maySend(to: "8.8.8.8", port: 80), "one refused address refuses the name")
    #expect(!Transfer(limits: FetchLimits()).maySend(to: "::1", port: 80))
    #expect(!Transfer(limits: FetchLimits()).maySend(to: "8.8.8.8", port: 22))
    #expect(Transfer(limits: FetchLimits()).maySend(to: "8.8.8.8", port: 443))
  }
}
