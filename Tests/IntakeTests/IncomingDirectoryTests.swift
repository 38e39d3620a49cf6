import CaseModel
import Foundation
import Testing

@testable import Intake

@Suite("The incoming directory")
struct IncomingDirectoryTests {
  @Test(
    "what is no plain report file is quarantined with its reason, and never opened", .timeLimit(.minutes(1)))
  func planted() throws {
    let box = try TemporaryDirectory()
    for name in [
      "b.json", "a.csv", "c.jsonl.gz", "D.NDJSON", "x.json.tmp", "y.part", ".hidden.json", "n.txt", "p.JPG",
    ] {
      try box.write(name, "x")
    }
    try box.write("t.xml", "x")
    try box.write("noending", "x")
    try box.write("h1.json", "x")
    try FileManager.default.linkItem(atPath: box.path + "/h1.json", toPath: box.path + "/h2.json")
    try FileManager.default.createSymbolicLink(atPath: box.path + "/s.json", withDestinationPath: "b.json")
    try FileManager.default.createDirectory(atPath: box.path + "/d.json", withIntermediateDirectories: false)
    try FileManager.default.createDirectory(
      atPath: box.path + "/attachments", withIntermediateDirectories: false)
    #expect(mkfifo(box.path + "/f.json", 0o600) == 0)
    var files: [String] = []
    var quarantined: [String: String] = [:]
    var attachments: [String] = []
    for entry in try IncomingDirectory(path: box.path).list() {
      switch entry {
      case .file(let file): files.append(file.name)
      case .attachment(let name): attachments.append(String(decoding: name, as: UTF8.self))
      case .quarantine(let item): quarantined[item.name] = item.code
      }
    }
    #expect(files == ["D.NDJSON", "a.csv", "b.json", "c.jsonl.gz"])
    #expect(attachments == ["attachments", "n.txt", "p.JPG"])
    #expect(
      quarantined == [
        "t.xml": "extension-unknown", "noending": "extension-unknown", "h1.json": "hard-link",
        "h2.json": "hard-link",
        "s.json": "not-a-file", "d.json": "not-a-file", "f.json": "not-a-file",
      ])
  }

  @Test("a file that became a link after it was listed is not followed")
  func swapped() throws {
    let box = try TemporaryDirectory()
    try box.write("a.json", Sample.json("R1"))
    let entries = try IncomingDirectory(path: box.path).list()
    guard case .file(let file)? = entries.first else {
      Issue.record("no file")
      return
    }
    #expect(throws: Never.self) { try file.open() }
    try FileManager.default.moveItem(atPath: box.path + "/a.json", toPath: box.path + "/z.json")
    try FileManager.default.createSymbolicLink(atPath: box.path + "/a.json", withDestinationPath: "z.json")
    #expect(throws: DocketError.self) { try file.open() }
    try FileManager.default.removeItem(atPath: box.path + "/a.json")
    #expect(mkfifo(box.path + "/a.json", 0o600) == 0)
    #expect(throws: DocketError.self) { try file.open() }
  }
}
