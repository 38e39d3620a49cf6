import CaseModel
import Foundation
import Testing

/// The commands, as a user types them, over a small tree with rules of the test's own.
@Suite("The command line")
struct CommandTests {
  /// One rule pack that no shipped content can change under these texts.
  static let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Golden/rules")

  private func filed() throws -> (Tree, String) {
    let tree = try Tree(warm: false)
    let archive = tree.root.appendingPathComponent("pages.warc")
    try Load.archive(pages: 6).write(to: archive)
    try tree.drop(
      "few.jsonl",
      (1...12).map { Load.report($0, page: $0 % 6 + 1) }.joined(separator: "\n") + "\n{\"id\":1}\n")
    let outcome = try Binary.run(
      [
        "run", "--queues", tree.root.path, "--rules", Self.rules.path, "--now", Tree.now, "--replay",
        archive.path, "--json",
      ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try Golden.matches("run-json", outcome.output))
    return (tree, archive.path)
  }

  @Test func `run, list, show, explain and summary say what their golden texts say`() throws {
    let (tree, _) = try filed()
    #expect(try Golden.matches("list", tree.docket("list").output))
    #expect(try Golden.matches("list-json", tree.docket("list", ["--json", "--bucket", "violation"]).output))
    let id = try #require(tree.reports()["L-10"]?.first?.value.id)
    #expect(
      try Golden.matches(
        "show", Self.withoutArchive(tree.docket("show", [id, "--rules", Self.rules.path]).output)))
    #expect(try Golden.matches("explain", tree.docket("explain", [id, "--rules", Self.rules.path]).output))
    #expect(
      try Golden.matches(
        "explain-seller", tree.docket("explain", [id, "--for-seller", "--rules", Self.rules.path]).output))
  }

  @Test
  func `show finds a case by report, by its address in another spelling and by the beginning of its id`()
    throws
  {
    let (tree, _) = try filed()
    let one = try #require(tree.reports()["L-10"]?.first?.value)
    for name in ["L-10", String(one.id.prefix(8)), one.id] {
      let outcome = try tree.docket("show", [name, "--json"])
      #expect(outcome.output.contains(one.id), "\(name): \(outcome.errors)")
    }
    #expect(try tree.docket("show", ["nothing-of-that-name"]).status == 65)
  }

  @Test func `reprocess under other rules says what changes and why; a dry run changes nothing`() throws {
    let (tree, _) = try filed()
    let other = try Scratch.folder("rules")
    defer { try? FileManager.default.removeItem(at: other) }
    let changed = other.appendingPathComponent("rules")
    try FileManager.default.copyItem(at: Self.rules, to: changed)
    let scores = changed.appendingPathComponent("scores.yaml")
    let text = try String(contentsOf: scores, encoding: .utf8).replacing("weight: 6.0", with: "weight: 1.5")
    try Data(text.utf8).write(to: scores)
    let before = try tree.contents()
    let place = tree.root.path + "/violation"
    let dry = try Binary.run(["reprocess", place, "--rules", changed.path, "--now", Tree.now, "--dry-run"])
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(try tree.contents() == before)
    #expect(try Golden.matches("reprocess-dry", Self.withoutPack(dry.output)))
    let real = try Binary.run(["reprocess", place, "--rules", changed.path, "--now", Tree.now])
    #expect(real.status == 0, "\(real.errors)")
    #expect(try tree.cases().allSatisfy { $0.bucket != "violation" })
    let again = try Binary.run([
      "reprocess", tree.root.path + "/review", "--rules", Self.rules.path, "--now", Tree.now,
    ])
    #expect(again.output.contains("review → violation"))
    #expect(try tree.docket("verify").output == "")
  }

  /// Archives carry the number of the process that wrote them, pseudonyms hang on the tree's secret.
  private static func withoutArchive(_ text: String) -> String {
    text.replacing(/docket-[0-9].*/, with: "ARCHIVE").replacing(/reporter-[0-9a-f]{8}/, with: "PSEUDONYM")
  }

  /// Pack versions are hashes of the files: another golden text for each edit would tell nobody anything.
  private static func withoutPack(_ text: String) -> String {
    text.replacing(/[0-9.]+\+[0-9a-f]+|[0-9a-f]{8,}/, with: "PACK")
  }

  @Test func `a case that a person moves is followed, and its history says so`() throws {
    let (tree, archive) = try filed()
    let (bucket, one) = try #require(tree.cases().first { $0.bucket == "violation" })
    let shard = String(one.id.dropFirst(2).prefix(2))
    let to = tree.root.appendingPathComponent("review/\(shard)")
    try FileManager.default.createDirectory(
      at: to, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try FileManager.default.moveItem(
      at: tree.root.appendingPathComponent("\(bucket)/\(shard)/\(one.id).json"),
      to: to.appendingPathComponent("\(one.id).json"))
    _ = try Binary.run(
      ["run", "--queues", tree.root.path, "--rules", Self.rules.path, "--now", Tree.now, "--replay", archive])
    let moved = try #require(tree.cases().first { $0.value.id == one.id })
    #expect(moved.bucket == "review" && moved.value.bucket == .review)
    #expect(moved.value.history.last?.event == "moved")
    #expect(try tree.docket("verify").output == "")
  }

  @Test func `the index can be deleted, and reindex builds the same one again`() throws {
    let (tree, _) = try filed()
    let list = try tree.docket("list", ["--json"]).output
    for name in try FileManager.default.contentsOfDirectory(atPath: tree.state.path)
    where name.hasPrefix("index") {
      try FileManager.default.removeItem(at: tree.state.appendingPathComponent(name))
    }
    #expect(try tree.docket("reindex").status == 0)
    #expect(try tree.docket("list", ["--json"]).output == list)
  }

  struct Failure: Sendable {
    var arguments: [String]
    var status: Int32
  }

  static let failures = [
    Failure(arguments: ["run", "--no-such-option"], status: 64),
    Failure(arguments: ["frobnicate"], status: 64),
    Failure(arguments: ["run", "--queues", "/dev/null/queues"], status: 74),
    Failure(arguments: ["run", "--rules", "/nonexistent"], status: 78),
    Failure(arguments: ["summary", "--queues", "/nonexistent/queues", "--since", "sometime"], status: 64),
  ]

  @Test(arguments: failures)
  func `each kind of failure has its exit code`(failure: Failure) throws {
    let tree = try Tree(warm: false)
    try tree.drop("one.jsonl", Load.report(1, page: 1))
    let placed = failure.arguments.contains("--queues") || failure.arguments[0] != "run"
    let outcome = try Binary.run(failure.arguments + (placed ? [] : ["--queues", tree.root.path]))
    #expect(outcome.status == failure.status, "\(outcome.errors)")
  }
}
