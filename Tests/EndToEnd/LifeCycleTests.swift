import CaseModel
import Foundation
import Testing

/// A case's further life through the binary: events in `incoming`, decisions, clocks, messages.
@Suite("Life cycle", .serialized)
struct LifeCycleTests {
  private func run(_ tree: Tree, at now: String, rules: String = Binary.rules) throws -> JSONValue {
    let outcome = try Binary.run([
      "run", "--queues", tree.root.path, "--rules", rules, "--now", now, "--replay", try tree.emptyArchive(),
      "--json",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(JSONValue.self, from: Data(outcome.output.utf8))
  }

  private func cases(_ tree: Tree, in bucket: String) throws -> [Case] {
    let folder = tree.root.appendingPathComponent(bucket)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return try names.filter { $0.hasSuffix(".json") }.map {
      try JSONDecoder().decode(Case.self, from: Data(contentsOf: folder.appendingPathComponent($0)))
    }
  }

  private func mail(_ tree: Tree, in place: String = "new") -> [String] {
    let folder = tree.state.appendingPathComponent("outbox/\(place)")
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  static let dispute =
    #"{"event":"open-dispute","id":"EV-1","at":"2026-11-22T11:00:00Z","by":{"role":"buyer","id":"b-1","email":"b@x.example"},"order":{"id":"O-1","total":"20.00","currency":"EUR","paid_at":"2026-10-20T00:00:00Z","shipped_at":"2026-10-22T00:00:00Z","tracking":{"status":"none"}},"reason":"not_received/no_tracking","seller":{"id":"s-9"}}"#

  @Test("A dispute arrives as a file, the seller is silent, the refund is late, and a person looks")
  func silence() throws {
    let tree = try Tree()
    try tree.drop("d.jsonl", Self.dispute + "\n")
    #expect(try run(tree, at: "2026-11-22T12:00:00Z")["events"] == 1)
    #expect(try cases(tree, in: "awaiting-seller").first?.life?.state == "opened")
    #expect(mail(tree).count == 2)
    #expect(try run(tree, at: "2026-11-24T11:59:59Z")["clocks"] == 0)
    #expect(try run(tree, at: "2026-11-24T12:00:00Z")["clocks"] == 1)
    #expect(try cases(tree, in: "awaiting-seller").first?.life?.state == "refunding")
    #expect(try run(tree, at: "2026-12-15T23:00:00Z")["clocks"] == 1)
    #expect(try cases(tree, in: "escalated").first?.life?.state == "refund-overdue")
    #expect(try tree.docket("verify").status == 0)
  }

  @Test("The same file again changes nothing, and adds no message")
  func again() throws {
    let tree = try Tree()
    try tree.drop("d.jsonl", Self.dispute + "\n")
    _ = try run(tree, at: "2026-11-22T12:00:00Z")
    let before = try cases(tree, in: "awaiting-seller")
    let letters = mail(tree)
    try tree.drop("again.jsonl", Self.dispute + "\n")
    let record = try run(tree, at: "2026-11-22T13:00:00Z")
    #expect(record["known"] == 1)
    #expect(try cases(tree, in: "awaiting-seller") == before)
    #expect(mail(tree) == letters)
  }

  @Test("An event that its case cannot take goes to invalid, and its sender is told")
  func refused() throws {
    let tree = try Tree()
    try tree.drop(
      "e.jsonl",
      #"{"event":"appeal","id":"E-9","case":"R-unknown","at":"2026-11-22T11:00:00Z","by":{"role":"seller","id":"s","email":"s@x.example"},"text":"no"}"#
    )
    #expect(try run(tree, at: "2026-11-22T12:00:00Z")["invalid"] == 1)
    #expect(mail(tree).count == 1)
  }

  @Test("Decisions: one by one, in bulk, taken back, and refused where the version is old")
  func decisions() throws {
    let tree = try Tree()
    let archive = tree.root.appendingPathComponent("pages.warc")
    try Load.archive(pages: 2).write(to: archive)
    try tree.drop("r.jsonl", (1...2).map { Load.report($0, page: $0) }.joined(separator: "\n"))
    #expect(try tree.run(replay: archive.path).status == 0)
    let all = try ["review", "violation", "no-violation", "needs-info", "escalated"].flatMap {
      try cases(tree, in: $0)
    }
    let one = try #require(all.first)
    let rules = ["--rules", Binary.rules, "--now", "2026-11-21T12:00:00Z"]
    let stale = try tree.docket(
      "decide", [one.id, "dismiss", "--by", "ann", "--reason", "no", "--version", "0"] + rules)
    #expect(stale.status == 65)
    let asked = try tree.docket(
      "decide", [one.id, "ask-seller", "--by", "ann", "--reason", "Invoice?"] + rules)
    #expect(asked.output.contains("awaiting-seller (asked)"), "\(asked.errors)")
    #expect(
      try tree.docket("status", [one.id] + rules).output.contains(
        "Waiting for a response from the other party"))
    let file = tree.root.appendingPathComponent("decisions.jsonl")
    let lines =
      all.map { #"{"case":"\#($0.id)","verdict":"dismiss","reason":"nothing there"}"# } + [
        #"{"case":"c-ffffffffffffffff","verdict":"dismiss","reason":"x"}"#
      ]
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    let bulk = try tree.docket("decide", ["--from", file.path, "--by", "bob"] + rules)
    #expect(bulk.status == 65)
    #expect(bulk.output.split(separator: "\n").count == all.count)
    let undone = try tree.docket("undo", [one.id, "--by", "bob", "--reason", "too fast"] + rules)
    #expect(undone.output.contains("awaiting-seller (asked)"), "\(undone.errors)")
  }

  @Test("Messages are handed to a program, refused ones tried again later, and none is lost")
  func sending() throws {
    let tree = try Tree()
    let rules = try Scratch.folder("rules")
    defer { try? FileManager.default.removeItem(at: rules) }
    let copy = rules.appendingPathComponent("rules")
    try FileManager.default.copyItem(atPath: Binary.rules, toPath: copy.path)
    let program = rules.appendingPathComponent("sendmail.sh")
    let received = rules.appendingPathComponent("received")
    try "#!/bin/sh\n[ -e '\(rules.path)/up' ] || { echo busy >&2; exit 75; }\ncat >> '\(received.path)'\n"
      .write(to: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path)
    try FileManager.default.createDirectory(
      at: copy.appendingPathComponent("site"), withIntermediateDirectories: true)
    try "mail: {command: [\"\(program.path)\"], base_seconds: 60}\n".write(
      to: copy.appendingPathComponent("site/lifecycle.yaml"), atomically: true, encoding: .utf8)
    try tree.drop("d.jsonl", Self.dispute + "\n")
    #expect(try run(tree, at: "2026-11-22T12:00:00Z", rules: copy.path)["sent"] == 0)
    #expect(mail(tree).filter { $0.hasSuffix(".retry") }.count == 2)
    #expect(FileManager.default.createFile(atPath: rules.path + "/up", contents: nil))
    #expect(try run(tree, at: "2026-11-22T12:00:01Z", rules: copy.path)["sent"] == 0)
    #expect(try run(tree, at: "2026-11-22T12:05:00Z", rules: copy.path)["sent"] == 2)
    #expect(mail(tree).isEmpty)
    #expect(mail(tree, in: "sent").count == 2)
    let text = try String(contentsOf: received, encoding: .utf8)
    #expect(text.components(separatedBy: "Message-ID: <c-").count == 3)
  }

  @Test("A receipt for an address that cannot be sent to is kept with its reason, and the run says so")
  func unsendable() throws {
    let tree = try Tree()
    let archive = tree.root.appendingPathComponent("pages.warc")
    try Load.archive(pages: 2).write(to: archive)
    let reports = ["jörg@müller.example", "a@x.example, b@y.example"].enumerated().map { number, email in
      Load.report(number + 1, page: number + 1).replacing(
        #""reporter":{"#, with: #""reporter":{"email":"\#(email)","#)
    }
    #expect(reports.allSatisfy { $0.contains("email") })
    try tree.drop("r.jsonl", reports.joined(separator: "\n"))
    let outcome = try tree.run(replay: archive.path)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("messages cannot be sent and lie in .docket/outbox/failed"))
    let failed = mail(tree, in: "failed")
    #expect(failed.count { $0.hasSuffix(".eml") } >= 2 && failed.count { $0.hasSuffix(".why") } >= 2)
    #expect(mail(tree).isEmpty)
    #expect(try tree.docket("verify").status == 0)
  }

  @Test("Workflows are printed and drawn")
  func workflows() throws {
    let dot = try Binary.run(["workflow", "--dot", "dispute", "--rules", Binary.rules])
    #expect(dot.status == 0 && dot.output.hasPrefix("digraph \"dispute\""))
    #expect(try Binary.run(["workflow", "nothing", "--rules", Binary.rules]).status == 64)
  }

  @Test("Statements of a decision come out as a batch, and the counts of a year")
  func transparency() throws {
    let tree = try Tree()
    let archive = tree.root.appendingPathComponent("pages.warc")
    try Load.archive(pages: 1).write(to: archive)
    try tree.drop("r.jsonl", Load.report(1, page: 1))
    #expect(try tree.run(replay: archive.path).status == 0)
    let one = try #require(
      try ["review", "violation", "no-violation", "escalated"].flatMap { try cases(tree, in: $0) }.first)
    let rules = ["--rules", Binary.rules, "--now", "2026-11-21T12:00:00Z"]
    let decided = try tree.docket(
      "decide",
      [one.id, "uphold", "--by", "annabel", "--reason", "Seen", "--measure", "remove_listing"] + rules)
    #expect(decided.status == 0, "\(decided.errors)")
    let outcome = try tree.docket(
      "transparency", ["--from", "2026-11-01", "--to", "2026-12-01", "--rules", Binary.rules])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let batch = try JSONDecoder().decode(JSONValue.self, from: Data(outcome.output.utf8))
    #expect(batch["statements"]?.array?.count == 1)
    let annual = try tree.docket(
      "transparency",
      ["--format", "annual", "--from", "2026-11-01", "--to", "2026-12-01", "--rules", Binary.rules])
    #expect(annual.output.contains("\"decided_by_automated_means\": 0"))
  }
}
