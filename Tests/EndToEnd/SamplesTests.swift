import CaseModel
import Foundation
import Testing

/// What `reports-samples/expected.jsonl` promises of the samples.
@Suite("The samples come to what expected.jsonl says")
struct SamplesTests {
  struct Expected: Decodable {
    var report: String?
    var file: String
    var line: Int?
    var code: String?
    var bucket: String?
    var bucketAny: [String]?
    var label: String?
    var foundCategory: String?

    enum CodingKeys: String, CodingKey {
      case report, file, line, code, bucket, label
      case bucketAny = "bucket_any"
      case foundCategory = "found_category"
    }

    var buckets: [String] { bucketAny ?? [bucket ?? "?"] }
  }

  static func expected() throws -> [Expected] {
    try String(contentsOf: Binary.samples.appendingPathComponent("expected.jsonl"), encoding: .utf8)
      .split(separator: "\n").map { try JSONDecoder().decode(Expected.self, from: Data($0.utf8)) }
  }

  @Test
  func `every report is in one case of the bucket it belongs in, every bad input in invalid with its reason`()
    throws
  {
    let tree = try Tree()
    try tree.dropSamples()
    let outcome = try tree.run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let reports = try tree.reports()
    let errors = try Self.errors(in: tree)
    for one in try Self.expected() {
      if let id = one.report {
        let found = reports[id] ?? []
        #expect(found.count == 1, "\(id) is in \(found.count) cases")
        guard let (bucket, value) = found.first else { continue }
        #expect(one.buckets.contains(bucket), "\(id) is in \(bucket), expected \(one.buckets)")
        if one.label == "clean" {
          #expect(bucket != "violation" && bucket != "escalated", "\(id) is accused falsely")
        }
        if let category = one.foundCategory, bucket == "violation" {
          #expect(
            value.foundCategory?.rawValue == category, "\(id): \(value.foundCategory?.rawValue ?? "none")")
        }
      } else {
        let match = errors.contains {
          $0.file == one.file && (one.line == nil || $0.line == one.line)
            && (one.code == nil || $0.code == one.code)
        }
        #expect(match, "\(one.file):\(one.line ?? 0) \(one.code ?? "") is not in invalid")
      }
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: tree.incoming.path).filter { $0 != "attachments" }
        .isEmpty)
    #expect(try tree.docket("verify").output == "")
  }

  @Test func `a second run over what was filed changes nothing`() throws {
    let tree = try Tree()
    try tree.dropSamples()
    #expect(try tree.run().status == 0)
    let before = try tree.contents()
    #expect(try tree.run().status == 0)
    #expect(try tree.contents() == before)
  }

  @Test func `the same reports sent again are known, and nothing counts twice`() throws {
    let tree = try Tree()
    try tree.dropSamples()
    #expect(try tree.run().status == 0)
    let before = try tree.reports().mapValues(\.count)
    try FileManager.default.copyItem(
      at: Binary.samples.appendingPathComponent("reports-prohibited.jsonl"),
      to: tree.incoming.appendingPathComponent("again.jsonl"))
    let outcome = try tree.run(["--json"])
    #expect(try tree.reports().mapValues(\.count) == before)
    #expect(outcome.output.contains(#""invalid": 0"#))
    #expect(outcome.output.contains(#""known": "#) && !outcome.output.contains(#""known": 0"#))
  }

  @Test func `a dry run says what would be done and changes nothing`() throws {
    let tree = try Tree()
    try tree.dropSamples()
    let before = try tree.contents()
    let outcome = try tree.run(["--dry-run"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("would be taken in"))
    #expect(try tree.contents() == before)
  }

  @Test func `with --strict a bad report ends in 65, and the good ones are filed all the same`() throws {
    let tree = try Tree()
    try tree.drop("mixed.jsonl", Load.report(1, page: 1) + "\n{\"id\": 7}\n")
    #expect(try tree.run(["--strict"], replay: tree.emptyArchive()).status == 65)
    #expect(try tree.reports().keys.sorted() == ["L-1"])
  }

  struct Refusal: Decodable {
    var file: String
    var line: Int?
    var code: String
  }

  static func errors(in tree: Tree) throws -> [Refusal] {
    let folder = tree.root.appendingPathComponent("invalid")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".error.json")
    }.map {
      try JSONDecoder().decode(Refusal.self, from: Data(contentsOf: folder.appendingPathComponent($0)))
    }
  }
}
