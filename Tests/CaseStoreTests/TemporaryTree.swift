import CaseModel
import Foundation
import GRDB
import Glibc

@testable import CaseStore

/// A tree of queues that lives as long as the value.
final class TemporaryTree {
  let tree: QueueTree

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/docket-store-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw POSIXError(.EIO) }
    let bytes = template.dropLast().map { UInt8(bitPattern: $0) }
    tree = QueueTree(root: String(decoding: bytes, as: UTF8.self) + "/queues")
    try tree.create()
  }

  deinit { try? FileManager.default.removeItem(atPath: DurableFile.parent(of: tree.root)) }

  func open(access: CaseStore.Access = .readWrite) throws -> CaseStore {
    try CaseStore(tree, access: access) { report, value in
      report.reporter.id.map { "\(value.subject.key) \(value.category.rawValue) \($0)" }
    }
  }

  func path(_ value: Case, in bucket: Bucket? = nil) -> String {
    tree.path(of: value.id, in: bucket ?? value.bucket)
  }

  /// Moves a case's file as a person would.
  func move(_ value: Case, to bucket: Bucket) throws {
    let to = path(value, in: bucket)
    try FileManager.default.createDirectory(
      atPath: DurableFile.parent(of: to), withIntermediateDirectories: true)
    guard rename(path(value), to) == 0 else { throw POSIXError(.EIO) }
  }

  /// Every case file: id to the buckets that hold one.
  func files() throws -> [String: [Bucket]] {
    var found: [String: [Bucket]] = [:]
    for bucket in Bucket.allCases {
      for shard in try Posix.names(in: tree.directory(of: bucket)) ?? [] {
        for name in try Posix.names(in: tree.directory(of: bucket) + "/" + shard) ?? [] {
          found[String(name.dropLast(5)), default: []].append(bucket)
        }
      }
    }
    return found
  }

  func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  func write(_ bytes: [UInt8], _ path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}

/// A made-up case, the same for the same number.
func sample(_ number: Int, bucket: Bucket = .review, reports: Int = 1, version: Int = 1) -> Case {
  let hex = String(number, radix: 16)
  // The shard comes from the number's lowest byte, so that many samples fill many directories.
  let low = String(number & 255, radix: 16)
  let shard = String(repeating: "0", count: 2 - low.count) + low
  let id = "c-" + shard + String(repeating: "0", count: 14 - hex.count) + hex
  let at = Timestamp(seconds: 1_790_000_000 + Int64(number))
  var value = Case(
    id: id, version: version, bucket: bucket, category: Category.allCases[number % 6],
    subject: Subject(
      kind: .listing, key: "aliexpress.com/item/\(number)",
      url: "https://www.aliexpress.com/item/\(number).html"),
    priority: number % 100,
    reports: (0..<reports).map { index in
      Report(
        id: "R-\(number)-\(index)", category: Category.allCases[number % 6],
        url: "https://m.aliexpress.com/i/\(number).html", description: "copy/replica \u{202E} \"x\"",
        submittedAt: at, reporter: Reporter(id: "u-\(number % 7)", kind: .buyer),
        digest: "d\(number)-\(index)")
    })
  value.history = [HistoryEntry(at: at, event: "filed", by: "test", to: bucket)]
  return value
}

extension CaseStore {
  /// Everything in the index's tables, in one order.
  func dump() throws -> [String] {
    try read { database in
      var lines: [String] = []
      for (table, columns) in IndexSchema.derived {
        let list = columns.joined(separator: ",")
        for row in try Row.fetchAll(database, sql: "SELECT \(list) FROM \(table) ORDER BY \(list)") {
          lines.append(table + " " + row.databaseValues.map { "\($0)" }.joined(separator: "|"))
        }
      }
      return lines
    }
  }
}
