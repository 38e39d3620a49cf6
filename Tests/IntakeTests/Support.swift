import CaseModel
import Compression
import Foundation
import Testing

@testable import Intake

/// A directory that goes away with its owner.
final class TemporaryDirectory {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("intake-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}

/// All items of a file.
struct ReadFile {
  var reports: [Report] = []
  var raw: [[UInt8]] = []
  var lines: [Int] = []
  var invalid: [InvalidReport] = []
  var events: [CaseEvent] = []

  var ids: [String] { reports.map(\.id) }
  var codes: [String] { invalid.map(\.code) }

  init(_ name: String, _ bytes: [UInt8], limits: IntakeLimits = IntakeLimits()) throws {
    let directory = try TemporaryDirectory()
    var reader = try ReportReader(path: try directory.write(name, bytes), limits: limits)
    while let item = try reader.next() {
      switch item {
      case .report(let report, let bytes, let line):
        reports.append(report)
        raw.append(bytes)
        lines.append(line)
      case .event(let event, _, _): events.append(event)
      case .invalid(let report): invalid.append(report)
      }
    }
  }

  init(_ name: String, _ text: String, limits: IntakeLimits = IntakeLimits()) throws {
    try self.init(name, Array(text.utf8), limits: limits)
  }
}

enum Sample {
  static let csvHeader = "id,category,url,submitted_at,reporter.kind,reporter.id,description"

  static func json(_ id: String, _ more: String = "") -> String {
    #"{"id":"\#(id)","category":"counterfeit","url":"https://shop.example/p/1","#
      + #""submitted_at":"2026-11-20T10:00:00Z","reporter":{"kind":"buyer","id":"u-1"}\#(more)}"#
  }

  static func csv(_ id: String, _ description: String = "fake") -> String {
    "\(id),counterfeit,https://shop.example/p/1,2026-11-20T10:00:00Z,buyer,u-1,\(description)"
  }

  static func report(_ id: String = "R-1", reporter: Reporter = Reporter(id: "u-1", kind: .buyer)) -> Report {
    Report(
      id: id, category: .counterfeit, url: "https://shop.example/p/1", submittedAt: Timestamp(seconds: 0),
      reporter: reporter)
  }
}

/// Takes apart just enough of an address for tests; the real parser is libcurl's.
struct PlainParser: WebAddressParsing {
  func parse(_ text: String) throws(DocketError) -> WebAddress {
    func refuse(_ code: String) -> DocketError {
      DocketError(code: code, what: "an http address", exit: .badInput)
    }
    guard let mark = text.range(of: "://") else { throw refuse("url-syntax") }
    let scheme = text[..<mark.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { throw refuse("url-scheme") }
    let whole = text[mark.upperBound...].split(separator: "#", omittingEmptySubsequences: false)[0]
    let end = whole.firstIndex { $0 == "/" || $0 == "?" } ?? whole.endIndex
    var authority = whole[..<end].lowercased()
    let hasUserInfo = authority.contains("@")
    authority = authority.split(separator: "@").last.map(String.init) ?? ""
    let pieces = authority.split(separator: ":")
    var port = pieces.count > 1 ? Int(pieces[1]) : nil
    if port == (scheme == "http" ? 80 : 443) { port = nil }
    let halves = whole[end...].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = halves[0].isEmpty ? "/" : String(halves[0])
    return WebAddress(
      scheme: scheme, host: String(pieces.first ?? ""), port: port, path: path,
      query: halves.count > 1 ? String(halves[1]) : nil, hasUserInfo: hasUserInfo, url: scheme + "://" + whole
    )
  }
}

/// Sizes of the windows through which a scan is shown a text.
let windowSizes = [1, 2, 3, 100]

/// Where a scan says that its element ends, shown the text in windows of so many bytes; nil where it never says so.
func firstEnd(of text: String, by size: Int, scan: (ArraySlice<UInt8>) -> Int?) -> Int? {
  let bytes = Array(text.utf8)
  for start in stride(from: 0, to: bytes.count, by: size) {
    if let end = scan(bytes[start..<min(bytes.count, start + size)]) { return end }
  }
  return nil
}
