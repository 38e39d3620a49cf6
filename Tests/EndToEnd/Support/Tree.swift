import CaseModel
import Foundation

/// A queue tree of one test, removed with it.
final class Tree {
  let root: URL
  static let now = "2026-11-20T12:00:00Z"

  /// Starts with the compiled rules of the other tests, so that only the first pays for them.
  init(warm: Bool = true) throws {
    root = try Scratch.folder("tree")
    try FileManager.default.createDirectory(
      at: incoming, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    if warm { try WarmCache.copy(to: self) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  var incoming: URL { root.appendingPathComponent("incoming") }
  var state: URL { root.appendingPathComponent(".docket") }

  func drop(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: incoming.appendingPathComponent(name))
  }

  /// An archive that answers nothing.
  func emptyArchive() throws -> String {
    let file = root.appendingPathComponent("empty.warc")
    try Data().write(to: file)
    return file.path
  }

  /// Copies the sample reports into the drop box, without what describes them.
  func dropSamples() throws {
    let apart: Set<String> = ["README.md", "expected.jsonl", "pages.warc.gz"]
    for name in try FileManager.default.contentsOfDirectory(atPath: Binary.samples.path)
    where !apart.contains(name) {
      try FileManager.default.copyItem(
        at: Binary.samples.appendingPathComponent(name), to: incoming.appendingPathComponent(name))
    }
  }

  /// The arguments of a run over this tree, answered from the samples' archive unless another is named.
  func runArguments(_ more: [String] = [], replay: String? = Binary.samples.path + "/pages.warc.gz")
    -> [String]
  {
    ["run", "--queues", root.path, "--rules", Binary.rules, "--now", Self.now]
      + (replay.map { ["--replay", $0] } ?? []) + more
  }

  @discardableResult
  func run(_ more: [String] = [], replay: String? = Binary.samples.path + "/pages.warc.gz") throws
    -> Binary.Outcome
  {
    try Binary.run(runArguments(more, replay: replay))
  }

  @discardableResult
  func docket(_ command: String, _ more: [String] = [], environment: [String: String] = [:]) throws
    -> Binary.Outcome
  {
    try Binary.run(
      command.split(separator: " ").map(String.init) + ["--queues", root.path, "--now", Self.now] + more,
      environment: environment)
  }

  /// Every case file with the bucket that holds it.
  func cases() throws -> [(bucket: String, value: Case)] {
    var found: [(String, Case)] = []
    for bucket in Bucket.allCases {
      let folder = root.appendingPathComponent(bucket.rawValue)
      guard let names = FileManager.default.enumerator(atPath: folder.path) else { continue }
      for case let name as String in names where name.hasSuffix(".json") {
        let data = try Data(contentsOf: folder.appendingPathComponent(name))
        found.append((bucket.rawValue, try JSONDecoder().decode(Case.self, from: data)))
      }
    }
    return found
  }

  /// Report id to the buckets and cases that hold it: one of each where all is well.
  func reports() throws -> [String: [(bucket: String, value: Case)]] {
    var found: [String: [(String, Case)]] = [:]
    for one in try cases() { for report in one.value.reports { found[report.id, default: []].append(one) } }
    return found
  }

  /// Names and bytes of every file but those of the state directory that no promise covers.
  func contents() throws -> [String: Data] {
    var found: [String: Data] = [:]
    let base = root.standardizedFileURL.path + "/"
    for case let url as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
      ?? .init()
    {
      let path = url.standardizedFileURL.path
      let name = path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
      guard (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true else { continue }
      if ["lock", "index", "runs/", "cache/", "started"].contains(where: { name.hasPrefix(".docket/" + $0) })
      {
        continue
      }
      found[name] = try Data(contentsOf: url)
    }
    return found
  }
}

/// The compiled rules, made once for all tests.
enum WarmCache {
  private static let source: Result<URL, any Error> = Result {
    let tree = try Tree(warm: false)
    try tree.drop("first.jsonl", Load.report(1, page: 1) + "\n")
    _ = try tree.run(replay: tree.emptyArchive())
    let kept = try Scratch.folder("cache")
    let cache = tree.state.appendingPathComponent("cache")
    if FileManager.default.fileExists(atPath: cache.path) {
      try FileManager.default.copyItem(at: cache, to: kept.appendingPathComponent("cache"))
    }
    return kept.appendingPathComponent("cache")
  }

  static func copy(to tree: Tree) throws {
    let cache = try source.get()
    guard FileManager.default.fileExists(atPath: cache.path) else { return }
    try FileManager.default.createDirectory(
      at: tree.state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try FileManager.default.copyItem(at: cache, to: tree.state.appendingPathComponent("cache"))
  }
}

/// Many small reports over few small pages.
enum Load {
  static let categories = [
    "counterfeit", "prohibited", "search_cheating", "off_platform", "false_information",
  ]

  static func report(_ number: Int, page: Int) -> String {
    let category = categories[number % categories.count]
    return
      #"{"id":"L-\#(number)","category":"\#(category)","url":"https://stall.example/item/\#(page).html","#
      + #""submitted_at":"2026-11-19T10:00:00Z","description":"number \#(number)","#
      + #""reporter":{"kind":"buyer","id":"u-\#(number)"}}"#
  }

  /// The pages as an uncompressed WARC archive.
  static func archive(pages: Int) -> Data {
    var data = Data()
    for page in 1...pages {
      let text =
        page % 3 == 0
        ? "Genuine tableware, dishwasher safe." : "1:1 mirror replica, AAA grade copy, no logo in pictures."
      let html =
        #"<html><head><title>Plate \#(page)</title><script type="application/ld+json">{"@context":"https://schema.org","#
        + #""@type":"Product","name":"Porcelain plate \#(page)","description":"\#(text)","sku":"P\#(page)","#
        + #""offers":{"@type":"Offer","price":"12.50","priceCurrency":"EUR","availability":"https://schema.org/InStock"}}"#
        + "</script></head><body><h1>Porcelain plate \(page)</h1><p>\(text)</p></body></html>"
      let block =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: \(html.utf8.count)\r\n\r\n"
        + html
      data.append(
        Data(
          ("WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-"
            + String(repeating: "0", count: 12 - "\(page)".count) + "\(page)>\r\n"
            + "WARC-Date: 2026-11-19T09:00:00Z\r\nWARC-Target-URI: https://stall.example/item/\(page).html\r\n"
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: \(block.utf8.count)\r\n\r\n"
            + block + "\r\n\r\n").utf8))
    }
    return data
  }
}
