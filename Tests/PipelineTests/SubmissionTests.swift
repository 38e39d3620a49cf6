import CaseModel
import CaseStore
import Foundation
import Intake
import Testing

@testable import Pipeline

@Suite("What is submitted on the command line is what a report file says")
struct SubmissionTests {
  private let root = NSTemporaryDirectory() + "docket-submission-\(UUID().uuidString)"
  private let now = Timestamp(seconds: 1_790_000_000)

  private func read(_ id: String) throws -> JSONValue {
    let path = QueueTree(root: root).incoming + "/submit-\(id).json"
    return try StrictJSON.parse(Array(try #require(FileManager.default.contents(atPath: path))))
  }

  @Test("A right, a name and a language stand where a report has them")
  func rights() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    _ = try Submission(queues: root, now: now).submit([
      ("id", "S-1"), ("category", "ip_infringement"), ("url", "https://shop.example/1"),
      ("reporter.kind", "rights_holder"), ("reporter.name", "Ann"), ("language", "de"),
      ("rights.type", "trademark"), ("rights.owner", "Maker"), ("rights.statement", nil),
    ])
    let report = try read("S-1")
    #expect(report["rights"]?["owner"]?.string == "Maker" && report["rights"]?["statement"] == nil)
    #expect(report["reporter"]?["name"]?.string == "Ann" && report["language"]?.string == "de")
  }

  @Test("A file from elsewhere is copied into the drop box, one that lies there is named as it is")
  func files() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let tree = QueueTree(root: root)
    try tree.create()
    let elsewhere = root + "/photo of it.JPG"
    try Data("abc".utf8).write(to: URL(fileURLWithPath: elsewhere))
    try Data("def".utf8).write(to: URL(fileURLWithPath: tree.incoming + "/there.pdf"))
    _ = try Submission(queues: root, now: now).submit(
      [("id", "S-2"), ("reporter.kind", "buyer")], files: [elsewhere, "there.pdf"])
    let paths = try read("S-2")["attachments"]?.array?.compactMap { $0["path"]?.string }
    #expect(paths == ["attachments/S-2-1.JPG", "there.pdf"])
    let copy = FileManager.default.contents(atPath: tree.incoming + "/attachments/S-2-1.JPG")
    #expect(copy == Data("abc".utf8))
  }

  @Test("A file that is not there is said at once, and nothing is submitted")
  func missing() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(throws: DocketError.self) {
      try Submission(queues: root, now: now).submit([("id", "S-3")], files: ["/nowhere/photo.jpg"])
    }
    #expect(!FileManager.default.fileExists(atPath: QueueTree(root: root).incoming + "/submit-S-3.json"))
  }

  @Test("What waits in the drop box is known by its id")
  func waiting() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let submission = Submission(queues: root, now: now)
    _ = try submission.submit([("id", "S/4"), ("reporter.kind", "buyer")])
    #expect(submission.waiting("S/4")?.submittedAt == now)
    #expect(submission.waiting("S-4") == nil)
  }

  @Test("So is what waits in a file of others, beside lines that are no reports")
  func waitingAmongOthers() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let tree = QueueTree(root: root)
    try tree.create()
    let lines = ["R-1", "R-2"].map {
      #"{"id":"\#($0)","category":"counterfeit","url":"https://shop.example/1","submitted_at":"\#(now)","reporter":{"kind":"buyer"}}"#
    }
    try Data((lines[0] + "\nno json\n" + lines[1] + "\n").utf8).write(
      to: URL(fileURLWithPath: tree.incoming + "/others.jsonl"))
    let submission = Submission(queues: root, now: now)
    #expect(submission.waiting("R-2")?.submittedAt == now)
    #expect(submission.waiting("R-3") == nil)
  }
}
