import CaseModel
import Foundation
import Testing

/// What sends a case back to triage, or keeps it from there: a seller's evidence, people's hands, misuse.
@Suite("Weighed again", .serialized)
struct LifeAgainTests {
  private let rules = ["--rules", Binary.rules]

  private func only(_ tree: Tree) throws -> (bucket: String, value: Case) { try #require(tree.cases().first) }

  private func run(_ tree: Tree, at now: String, replay: String) throws -> Binary.Outcome {
    try Binary.run(
      ["run", "--queues", tree.root.path, "--rules", Binary.rules, "--now", now, "--replay", replay])
  }

  /// The third page of the load, which is innocent, under the first one's address.
  private func mended() throws -> Data {
    let text = String(decoding: Load.archive(pages: 3), as: UTF8.self)
    let record = try #require(text.components(separatedBy: "WARC/1.1\r\n").last)
    return Data(("WARC/1.1\r\n" + record.replacingOccurrences(of: "/item/3.html", with: "/item/1.html")).utf8)
  }

  @Test("A seller's evidence has the page looked at again, and a mended page clears the case")
  func evidence() throws {
    let tree = try Tree()
    let before = tree.root.appendingPathComponent("before.warc")
    let after = tree.root.appendingPathComponent("after.warc")
    try Load.archive(pages: 1).write(to: before)
    try mended().write(to: after)
    try tree.drop("r.jsonl", Load.report(5, page: 1))
    #expect(try run(tree, at: "2026-11-20T12:00:00Z", replay: before.path).status == 0)
    let found = try only(tree)
    #expect(found.bucket == "violation")
    let asked = try Binary.run(
      [
        "decide", found.value.id, "ask-seller", "--by", "ann", "--reason", "Invoice?", "--queues",
        tree.root.path,
      ]
        + rules + ["--now", "2026-11-20T13:00:00Z"])
    #expect(asked.status == 0, "\(asked.errors)")
    try Data("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".utf8).write(
      to: tree.incoming.appendingPathComponent("licence.pdf"))
    try tree.drop(
      "a.jsonl",
      #"{"event":"seller-answer","id":"E-1","case":"\#(found.value.id)","at":"2026-11-22T11:00:00Z","by":{"role":"seller","id":"s-7","email":"s@x.example"},"text":"Mended","files":[{"path":"licence.pdf"}]}"#
    )
    let answered = try run(tree, at: "2026-11-22T12:00:00Z", replay: after.path)
    #expect(answered.status == 0, "\(answered.errors)")
    let end = try only(tree)
    #expect(end.bucket == "no-violation", "\(end.value.history)")
    #expect(end.value.life?.state == "no-violation")
    #expect(end.value.life?.notices.map(\.notice).contains("seller-cleared") ?? false)
    #expect(end.value.clock == nil)
    #expect(try tree.docket("verify").status == 0)
  }

  @Test("An answer without evidence goes to a person, however clear the page is")
  func words() throws {
    let tree = try Tree()
    let archive = tree.root.appendingPathComponent("before.warc")
    try Load.archive(pages: 1).write(to: archive)
    try tree.drop("r.jsonl", Load.report(5, page: 1))
    _ = try run(tree, at: "2026-11-20T12:00:00Z", replay: archive.path)
    let id = try only(tree).value.id
    _ = try tree.docket("decide", [id, "ask-seller", "--by", "ann", "--reason", "Invoice?"] + rules)
    try tree.drop(
      "a.jsonl",
      #"{"event":"seller-answer","id":"E-1","case":"\#(id)","at":"2026-11-21T11:00:00Z","by":{"role":"seller","id":"s-7"},"text":"It is genuine"}"#
    )
    _ = try run(tree, at: "2026-11-21T12:00:00Z", replay: archive.path)
    #expect(try only(tree).bucket == "review")
  }

  @Test("Reprocessing passes over what people have in hand, and says how much")
  func hands() throws {
    let tree = try Tree()
    let archive = tree.root.appendingPathComponent("pages.warc")
    try Load.archive(pages: 2).write(to: archive)
    try tree.drop("r.jsonl", [5, 10].map { Load.report($0, page: $0 / 5) }.joined(separator: "\n"))
    _ = try run(tree, at: Tree.now, replay: archive.path)
    let id = try only(tree).value.id
    _ = try tree.docket("decide", [id, "escalate", "--by", "ann", "--reason", "Danger"] + rules)
    let report = try Binary.run(["reprocess", tree.root.path, "--json"] + rules + ["--now", Tree.now])
    let last = try #require(report.output.split(separator: "\n").last)
    let counts = try JSONDecoder().decode(JSONValue.self, from: Data(last.utf8))
    #expect(counts["in_hand"] == 1 && counts["weighed"] == 1, "\(report.output)\(report.errors)")
    #expect(try tree.cases().first { $0.value.id == id }?.bucket == "escalated")
  }

  @Test(
    "After a warning and more unfounded reports the next one waits, and is taken up when the time is over")
  func misuse() throws {
    let tree = try Tree()
    let archive = tree.root.appendingPathComponent("pages.warc")
    try Load.archive(pages: 12).write(to: archive)
    func report(_ number: Int) -> String {
      Load.report(5 * number, page: number).replacingOccurrences(
        of: #""id":"u-\#(5 * number)""#, with: #""id":"u-1","email":"u1@x.example""#)
    }
    func dismiss(_ ids: [String], at now: String) throws {
      let file = tree.root.appendingPathComponent("decisions.jsonl")
      let lines = ids.map { #"{"case":"\#($0)","verdict":"dismiss","reason":"nothing there"}"# }
      try Data(lines.joined(separator: "\n").utf8).write(to: file)
      let done = try Binary.run(
        ["decide", "--from", file.path, "--by", "bob", "--queues", tree.root.path, "--now", now] + rules)
      #expect(done.status == 0, "\(done.errors)")
    }
    func steps() throws -> [MisuseStep] { try tree.cases().flatMap { $0.value.life?.misuse ?? [] } }
    try tree.drop("r.jsonl", (1...10).map(report).joined(separator: "\n"))
    _ = try run(tree, at: Tree.now, replay: archive.path)
    let ids = try tree.cases().map(\.value.id)
    try dismiss(Array(ids.prefix(1)), at: "2026-11-20T12:30:00Z")
    // What the machine cleared by itself is no misuse.
    #expect(try steps().isEmpty)
    try dismiss(Array(ids[1..<9]), at: "2026-11-20T13:00:00Z")
    try dismiss(Array(ids.suffix(1)), at: "2026-11-20T13:30:00Z")
    // All of these were there before the warning.
    #expect(try steps().map(\.until) == [nil])
    try tree.drop("more.jsonl", report(11))
    _ = try run(tree, at: "2026-11-20T13:45:00Z", replay: archive.path)
    let eleventh = try #require(try tree.reports()["L-55"]?.first).value.id
    try dismiss([eleventh], at: "2026-11-20T14:00:00Z")
    let after = try steps()
    #expect(after.count { $0.until != nil } == 1, "\(after)")
    try tree.drop("late.jsonl", report(12))
    _ = try run(tree, at: "2026-11-21T12:00:00Z", replay: archive.path)
    let waiting = try #require(try tree.reports()["L-60"]?.first)
    #expect(waiting.bucket == "deferred" && waiting.value.clock?.action == "suspension-over")
    #expect(waiting.value.snapshots.isEmpty)
    _ = try run(tree, at: "2027-02-18T13:59:59Z", replay: archive.path)
    #expect(try tree.reports()["L-60"]?.first?.bucket == "deferred")
    _ = try run(tree, at: "2027-02-18T14:00:00Z", replay: archive.path)
    #expect(try tree.reports()["L-60"]?.first?.bucket != "deferred")
    #expect(try tree.docket("verify").status == 0)
  }

  /// Two pages of one seller that offer the same under two addresses; no byte more or less, for the lengths are told.
  private func twins() -> Data {
    let stock = #""availability":"https://schema.org/InStock""#
    let seller = #""seller":{"name":"Plate House"}"#.padding(
      toLength: stock.count, withPad: " ", startingAt: 0)
    let text = String(decoding: Load.archive(pages: 2), as: UTF8.self)
      .replacingOccurrences(of: stock, with: seller)
      .replacingOccurrences(of: "Porcelain plate 1", with: "Porcelain plate x")
      .replacingOccurrences(of: "Porcelain plate 2", with: "Porcelain plate x")
    return Data(text.utf8)
  }

  @Test("A removed listing that its seller puts up again opens its case again")
  func returns() throws {
    let tree = try Tree()
    let archive = tree.root.appendingPathComponent("pages.warc")
    try twins().write(to: archive)
    try tree.drop("first.jsonl", Load.report(5, page: 1))
    _ = try run(tree, at: "2026-11-20T12:00:00Z", replay: archive.path)
    let id = try only(tree).value.id
    let upheld = try tree.docket(
      "decide", [id, "uphold", "--measure", "remove_listing", "--by", "ann", "--reason", "A replica"] + rules)
    #expect(upheld.status == 0, "\(upheld.errors)")
    #expect(try only(tree).bucket == "closed")
    try tree.drop("again.jsonl", Load.report(10, page: 2))
    _ = try run(tree, at: "2026-11-25T12:00:00Z", replay: archive.path)
    let first = try #require(tree.cases().first { $0.value.id == id })
    #expect(
      first.bucket == "review" && first.value.history.last?.event == "came-back", "\(first.value.history)")
    #expect(first.value.priority >= 90)
    #expect(try tree.docket("verify").status == 0)
  }
}
