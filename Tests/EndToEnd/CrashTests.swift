import Foundation
import Testing

/// Nothing is lost and nothing counts twice, whatever moment the machine stops at.
@Suite("Runs that are killed")
struct CrashTests {
  @Test
  func
    `killed at ten random moments, a run to the end has every report in one case and every case in one bucket`()
    throws
  {
    let pages = 200
    let reports = 2000
    let tree = try Tree()
    let archive = tree.root.appendingPathComponent("pages.warc")
    try Load.archive(pages: pages).write(to: archive)
    try tree.drop(
      "load.jsonl", (1...reports).map { Load.report($0, page: $0 % pages + 1) }.joined(separator: "\n") + "\n"
    )
    var generator = SystemRandomNumberGenerator()
    var killed = 0
    for _ in 0..<10 {
      let running = try Binary.start(tree.runArguments(replay: archive.path))
      Thread.sleep(forTimeInterval: Double.random(in: 0.05...1.5, using: &generator))
      running.kill()
      if try running.wait().killed { killed += 1 }
      try Self.expectNothingTwice(tree)
    }
    #expect(killed > 0, "every run ended before it could be killed: more reports are needed")
    let last = try tree.run(replay: archive.path)
    #expect(last.status == 0, "\(last.errors)")
    let found = try tree.reports()
    #expect(found.count == reports, "after \(killed) kills")
    #expect(found.allSatisfy { $0.value.count == 1 })
    try Self.expectNothingTwice(tree)
    #expect(try tree.docket("verify").output == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: tree.incoming.path).isEmpty)
  }

  /// In the middle of it all: a case may lie in two buckets only between two steps of one move, with the same reports.
  private static func expectNothingTwice(_ tree: Tree) throws {
    let places = Dictionary(grouping: try tree.cases(), by: \.value.id)
    for (report, cases) in try tree.reports() {
      #expect(Set(cases.map(\.value.id)).count == 1, "\(report) is in two cases")
    }
    for (id, found) in places { #expect(found.count <= 2, "\(id) lies in \(found.map(\.bucket))") }
  }
}
