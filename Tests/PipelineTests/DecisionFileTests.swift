import CaseModel
import Foundation
import Testing

@testable import Pipeline

@Suite("Decisions in bulk: all of a file, or none")
struct DecisionFileTests {
  private func read(_ text: String, by: String? = nil, reason: String? = nil) throws -> [(
    name: String, decision: Decision
  )] {
    let path = NSTemporaryDirectory() + "docket-decisions-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try DecisionFile.read(path, by: by, reason: reason)
  }

  @Test("a line each; what a line does not say comes from the command")
  func lines() throws {
    let text = """
      {"case":"c-1","verdict":"dismiss","by":"ann","reason":"fine"}\r

      {"case":"c-2","verdict":"dismiss","version":"7"}
      """
    let decisions = try read(text, by: "bob", reason: "all fine")
    #expect(decisions.map(\.name) == ["c-1", "c-2"])
    #expect(
      decisions.map(\.decision.by) == ["ann", "bob"]
        && decisions.map(\.decision.reason) == ["fine", "all fine"])
    #expect(decisions.map(\.decision.version) == [nil, 7])
  }

  @Test(
    "the first line that cannot be read refuses the file, and is named",
    arguments: [
      "{\"case\":\"c-2\",\"verdict\":\"maybe\",\"by\":\"a\"}", "{\"verdict\":\"dismiss\",\"by\":\"a\"}",
      "{\"case\":\"\",\"verdict\":\"dismiss\",\"by\":\"a\"}",
      "{\"case\":\"c-2\",\"verdict\":\"dismiss\"}", "{\"case\":\"c-2\",\"verdict\":\"dismiss\",\"by\":\"\"}",
      "{\"case\":\"c-2\",\"verdict\":\"dismiss\",\"by\":\" \"}",
      "not json", "[]",
      "{\"case\":\"c-2\",\"case\":\"c-3\",\"verdict\":\"dismiss\",\"by\":\"a\"}",
    ])
  func refused(line: String) {
    do {
      _ = try read("{\"case\":\"c-1\",\"verdict\":\"dismiss\",\"by\":\"a\"}\n\(line)\n")
      Issue.record("\(line) was taken")
    } catch {
      #expect((error as? DocketError)?.code == "decision-line" && (error as? DocketError)?.place?.line == 2)
    }
  }

  @Test("a pipe is read to its end")
  func pipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(
      contentsOf: Data("{\"case\":\"c-1\",\"verdict\":\"dismiss\",\"by\":\"ann\"}\n".utf8))
    try pipe.fileHandleForWriting.close()
    let decisions = try DecisionFile.read(
      "-", by: nil, reason: "fine", standardInput: pipe.fileHandleForReading)
    #expect(decisions.map(\.name) == ["c-1"] && decisions.map(\.decision.reason) == ["fine"])
  }

  @Test("an empty file decides nothing, one that is not there is a failure")
  func none() throws {
    #expect(try read("\n \n").isEmpty)
    #expect(throws: DocketError.self) {
      try DecisionFile.read("/nonexistent-directory/x", by: nil, reason: nil)
    }
  }
}
