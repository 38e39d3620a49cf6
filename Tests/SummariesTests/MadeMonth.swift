import CaseModel
import Foundation

@testable import Summaries

/// A month of a few thousand cases with planted spikes, written by the project's own script.
struct MadeMonth {
  struct Planted: Decodable {
    var kind: Summary.Spike.Kind
    var name: String
    var from: String
    var until: String
    var count: Int
  }

  static let end = SampleCases.moment("2026-11-20T09:00:00Z")
  static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  var cases: [Case]
  var planted: [Planted]

  /// Runs the script into a temporary directory, reads what it wrote, and takes it away again.
  init(seed: Int, arguments: [String] = []) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "docket-month-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["python3", Self.checkout.appendingPathComponent("tools/make_month.py").path, folder.path]
      + ["--seed", "\(seed)"] + arguments
    try process.run()
    process.waitUntilExit()
    let decoder = JSONDecoder()
    planted = try decoder.decode(
      [Planted].self, from: Data(contentsOf: folder.appendingPathComponent("planted.json")))
    cases = []
    let queues = folder.appendingPathComponent("queues")
    let names = FileManager.default.enumerator(atPath: queues.path)?.compactMap { $0 as? String } ?? []
    for name in names.sorted() where name.hasSuffix(".json") && !name.hasPrefix(".docket") {
      cases.append(
        try decoder.decode(Case.self, from: Data(contentsOf: queues.appendingPathComponent(name))))
    }
  }

  static let pseudonyms = Pseudonym(key: Array("test".utf8))

  func summary(_ span: SummarySpan) -> Summary {
    var builder = SummaryBuilder(
      span: span, asOf: Self.end, pseudonyms: Self.pseudonyms, knownRules: ["price-bait", "never-seen"])
    for one in cases { builder.add(one) }
    return builder.finish()
  }
}
