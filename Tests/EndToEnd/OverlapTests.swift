import CaseModel
import Foundation
import Glibc
import Testing

/// One run at a time works on one tree.
@Suite("Two runs at once")
struct OverlapTests {
  @Test func `the second ends with 75 at once, changes nothing and says who holds the tree`() throws {
    let tree = try Tree()
    let archive = tree.root.appendingPathComponent("pages.warc")
    try Load.archive(pages: 100).write(to: archive)
    try tree.drop(
      "load.jsonl", (1...4000).map { Load.report($0, page: $0 % 100 + 1) }.joined(separator: "\n"))
    let first = try Binary.start(tree.runArguments(replay: archive.path))
    try waitForLock(tree)
    Glibc.kill(first.process.processIdentifier, SIGSTOP)
    // The first stands still: a second that waited for it would never end.
    let second = try tree.run(replay: archive.path)
    Glibc.kill(first.process.processIdentifier, SIGCONT)
    #expect(second.status == ExitCode.treeBusy.rawValue)
    #expect(second.errors.contains("\(first.process.processIdentifier)"))
    #expect(try first.wait().status == 0)
    #expect(try tree.reports().count == 4000)
  }

  private func waitForLock(_ tree: Tree) throws {
    let lock = tree.state.appendingPathComponent("lock").path
    for _ in 0..<400 {
      if let data = FileManager.default.contents(atPath: lock), !data.isEmpty { return }
      Thread.sleep(forTimeInterval: 0.01)
    }
  }
}
