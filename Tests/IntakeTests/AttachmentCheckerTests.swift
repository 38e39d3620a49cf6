import CaseModel
import Foundation
import Testing

@testable import Intake

@Suite("Attachments")
struct AttachmentCheckerTests {
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]

  @Test("a good file is described, copied once under its hash, and readable to its owner alone")
  func good() throws {
    let box = try TemporaryDirectory()
    let evidence = try TemporaryDirectory()
    try FileManager.default.createDirectory(atPath: box.path + "/photos", withIntermediateDirectories: false)
    try box.write("photos/a.exe", Self.png)
    let hash = Hash.sha256(Self.png)
    let checker = AttachmentChecker(baseDirectory: box.path)
    let checked = checker.check(Attachment(path: "photos/a.exe", sha256: hash))
    #expect(checked.attachment.problem == nil)
    #expect(checked.attachment.mediaType == "image/png")
    #expect(checked.attachment.size == 11)
    for _ in 0..<2 {
      let copied = try checked.copy(to: evidence.path)
      #expect(copied.evidence == "attachments/\(hash.prefix(2))/\(hash).png")
      let path = evidence.path + "/" + (copied.evidence ?? "")
      #expect(FileManager.default.contents(atPath: path).map { Array($0) } == Self.png)
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test("a file that cannot be taken is named with its problem, and nothing is copied")
  func problems() throws {
    let box = try TemporaryDirectory()
    try box.write("a.png", Self.png)
    try box.write("b.png", [0x4D, 0x5A, 0, 0])
    try box.write("empty.png", [])
    try box.write("big.png", Self.png + [UInt8](repeating: 0, count: 100))
    try box.write("linked.png", Self.png)
    try FileManager.default.linkItem(atPath: box.path + "/linked.png", toPath: box.path + "/twin.png")
    try FileManager.default.createSymbolicLink(atPath: box.path + "/s.png", withDestinationPath: "a.png")
    try FileManager.default.createSymbolicLink(atPath: box.path + "/up", withDestinationPath: "..")
    #expect(mkfifo(box.path + "/fifo.png", 0o600) == 0)
    let checker = AttachmentChecker(baseDirectory: box.path, sizeLimit: 50)
    let expected = [
      ("no.png", "missing"), ("../a.png", "path-invalid"), ("/etc/passwd", "path-invalid"),
      ("x/../a.png", "path-invalid"),
      ("", "path-invalid"), ("a\0.png", "path-invalid"), ("s.png", "not-a-file"), ("up/a.png", "not-a-file"),
      ("fifo.png", "not-a-file"), (".", "not-a-file"), ("a.png/x", "not-a-file"), ("big.png", "too-large"),
      ("b.png", "type-unknown"), ("empty.png", "type-unknown"), ("linked.png", "hard-link"),
      (String(repeating: "x", count: 300), "path-invalid"),
    ]
    for (path, problem) in expected {
      let checked = checker.check(Attachment(path: path))
      #expect(checked.attachment.problem == problem, "\(path)")
      #expect(checked.file == nil)
      #expect(try checked.copy(to: box.path).evidence == nil)
    }
    let wrong = checker.check(Attachment(path: "a.png", sha256: String(repeating: "0", count: 64)))
    #expect(wrong.attachment.problem == "sha256-mismatch")
    #expect(wrong.attachment.mediaType == "image/png")
  }
}
