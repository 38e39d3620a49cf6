import CaseModel
import Foundation
import Testing

@testable import Pipeline

@Suite("The program that takes mail")
struct MailProgramTests {
  /// As the program itself does.
  init() { signal(SIGPIPE, SIG_IGN) }

  /// A program of a few lines, and where it may write.
  private func program(_ lines: String, _ body: (String, URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("mailer")
    try Data("#!/bin/sh\ncd \(folder.path)\n\(lines)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    try body(file.path, folder)
  }

  @Test("it has the message with local line ends, and addresses that are no options")
  func takes() throws {
    try program("cat > body; echo \"$@\" > arguments") { path, folder in
      try MailProgram(path: path).send("Subject: a\r\n\r\nb\r\n.\r\n", to: ["-x@shop.example"])
      let body = try String(contentsOf: folder.appendingPathComponent("body"), encoding: .utf8)
      let arguments = try String(contentsOf: folder.appendingPathComponent("arguments"), encoding: .utf8)
      #expect(body == "Subject: a\n\nb\n.\n")
      #expect(arguments == "-i -- -x@shop.example\n")
    }
  }

  @Test(
    "one that does not take it is told with its reason",
    arguments: [
      ("cat > body; exit 67", "ended with 67"), ("exec 0<&-; sleep 0.2", "did not take the whole message"),
      ("exec sleep 600", "did not end within 1 s"), ("cat > body; kill -9 $$", "was ended from outside"),
    ])
  func refuses(_ lines: String, _ reason: String) throws {
    try program(lines) { path, _ in
      // Longer than any pipe holds: one that does not read must not hold up the sender.
      let message = String(repeating: "line\n", count: 100_000)
      let error = #expect(throws: DocketError.self) {
        try MailProgram(path: path, patience: lines.contains("600") ? 1 : 60).send(
          message, to: ["a@b.example"])
      }
      #expect(error?.code == "mail-refused")
      #expect(error?.what == "the mail program \(reason)")
    }
  }

  @Test("one that is not there is named")
  func absent() throws {
    let error = #expect(throws: DocketError.self) {
      try MailProgram(path: "/nonexistent/sendmail").send("a", to: ["a@b.example"])
    }
    #expect(error?.what == "the mail program cannot be started")
    #expect(error?.place?.file == "/nonexistent/sendmail")
  }
}
