import CaseModel
import Foundation
import Testing

/// Reports that come when their case was closed already.
@Suite("Reports after the end", .serialized)
struct LateReportTests {
  private let rules = ["--rules", Binary.rules]

  private func only(_ tree: Tree) throws -> (bucket: String, value: Case) { try #require(tree.cases().first) }

  private func run(_ tree: Tree, at now: String, replay: String) throws {
    let done = try Binary.run(
      ["run", "--queues", tree.root.path, "--rules", Binary.rules, "--now", now, "--replay", replay])
    #expect(done.status == 0, "\(done.errors)")
  }

  /// An archive with the replica under the first address, or with innocent goods there.
  private func archive(_ tree: Tree, innocent: Bool) throws -> String {
    let file = tree.root.appendingPathComponent(innocent ? "innocent.warc" : "replica.warc")
    if innocent {
      let text = String(decoding: Load.archive(pages: 3), as: UTF8.self)
      let record = try #require(text.components(separatedBy: "WARC/1.1\r\n").last)
      try Data(("WARC/1.1\r\n" + record.replacingOccurrences(of: "/item/3.html", with: "/item/1.html")).utf8)
        .write(to: file)
    } else {
      try Load.archive(pages: 1).write(to: file)
    }
    return file.path
  }

  private func report(_ number: Int) -> String {
    Load.report(number, page: 1).replacingOccurrences(
      of: #""id":"u-\#(number)""#, with: #""id":"u-\#(number)","email":"u\#(number)@x.example""#)
  }

  private func decide(_ tree: Tree, _ verdict: [String]) throws {
    let done = try tree.docket(
      "decide", [try only(tree).value.id] + verdict + ["--by", "ann", "--reason", "seen"] + rules)
    #expect(done.status == 0, "\(done.errors)")
    #expect(try only(tree).bucket == "closed")
  }

  private func mail(_ tree: Tree) throws -> String {
    let folder = tree.state.appendingPathComponent("outbox/new")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }.joined(separator: "\n")
  }

  @Test(
    "A removed listing that is still there days later opens its case again, and on the day itself it does not"
  )
  func stillThere() throws {
    let tree = try Tree()
    let replica = try archive(tree, innocent: false)
    try tree.drop("1.jsonl", report(5))
    try run(tree, at: Tree.now, replay: replica)
    try decide(tree, ["uphold", "--measure", "remove_listing"])
    try tree.drop("2.jsonl", report(10))
    try run(tree, at: "2026-11-20T18:00:00Z", replay: replica)
    #expect(try only(tree).bucket == "closed")
    #expect(try only(tree).value.history.last?.event == "looked-again")
    try tree.drop("3.jsonl", report(15))
    try run(tree, at: "2026-11-23T12:00:00Z", replay: replica)
    let end = try only(tree)
    #expect(end.bucket == "review" && end.value.history.last?.event == "came-back", "\(end.value.history)")
    #expect(end.value.reports.count == 3)
    #expect(try tree.docket("verify").status == 0)
  }

  @Test("A dismissed listing that shows what it did not show before is looked at by a person")
  func edited() throws {
    let tree = try Tree()
    try tree.drop("1.jsonl", report(5))
    try run(tree, at: Tree.now, replay: try archive(tree, innocent: true))
    try decide(tree, ["dismiss"])
    try tree.drop("2.jsonl", report(10))
    try run(tree, at: "2026-11-23T12:00:00Z", replay: try archive(tree, innocent: false))
    let end = try only(tree)
    #expect(
      end.bucket == "review" && end.value.history.last?.event == "reported-again", "\(end.value.history)")
    #expect(end.value.assessment?.outcome == .confirmed)
    #expect(try tree.docket("verify").status == 0)
  }

  @Test(
    "Where the page shows nothing new the case stays closed, and its late reporter hears so, with dates of their own"
  )
  func nothingNew() throws {
    let tree = try Tree()
    let innocent = try archive(tree, innocent: true)
    try tree.drop("1.jsonl", report(5))
    try run(tree, at: Tree.now, replay: innocent)
    try decide(tree, ["dismiss"])
    try tree.drop("2.jsonl", report(10))
    try run(tree, at: "2026-11-23T12:00:00Z", replay: innocent)
    let end = try only(tree)
    #expect(end.bucket == "closed" && end.value.life?.state == "dismissed")
    #expect(end.value.history.last?.event == "looked-again")
    #expect(try mail(tree).contains("this was decided before"))
    let late = try tree.docket("status", ["L-10"] + rules)
    #expect(late.output.contains("This was decided before your report came."), "\(late.output)")
    #expect(late.output.contains("since     2026-11-23T12:00:00Z"), "\(late.output)")
    let first = try tree.docket("status", ["L-5"] + rules)
    #expect(!first.output.contains("before your report"))
    // The late reporter may appeal, counted from when they learnt of it.
    try tree.drop(
      "a.jsonl",
      #"{"event":"appeal","id":"E-1","case":"L-10","at":"2027-05-22T12:00:00Z","by":{"role":"reporter","id":"u-10"},"text":"Look once more"}"#
    )
    try run(tree, at: "2027-05-22T13:00:00Z", replay: innocent)
    #expect(try only(tree).bucket == "appealed")
    #expect(try tree.docket("verify").status == 0)
  }

  @Test("A suspended reporter's appeal that succeeds lifts the suspension, and what waited is taken up")
  func suspension() throws {
    let tree = try Tree()
    let archive = tree.root.appendingPathComponent("pages.warc")
    try Load.archive(pages: 12).write(to: archive)
    func report(_ number: Int) -> String {
      Load.report(5 * number, page: number).replacingOccurrences(
        of: #""id":"u-\#(5 * number)""#, with: #""id":"u-1","email":"u1@x.example""#)
    }
    try tree.drop("r.jsonl", (1...11).map(report).joined(separator: "\n"))
    try run(tree, at: Tree.now, replay: archive.path)
    let ids = try tree.cases().filter { ["violation", "review"].contains($0.bucket) }.map(\.value.id)
    for (part, now) in [(ids.dropLast(), "2026-11-20T13:00:00Z"), (ids.suffix(1), "2026-11-20T14:00:00Z")] {
      let file = tree.root.appendingPathComponent("decisions.jsonl")
      let lines = part.map { #"{"case":"\#($0)","verdict":"dismiss","reason":"nothing there"}"# }
      try Data(lines.joined(separator: "\n").utf8).write(to: file)
      _ = try Binary.run(
        ["decide", "--from", file.path, "--by", "bob", "--queues", tree.root.path, "--now", now] + rules)
    }
    try tree.drop("late.jsonl", report(12))
    try run(tree, at: "2026-11-21T12:00:00Z", replay: archive.path)
    #expect(try tree.reports()["L-60"]?.first?.bucket == "deferred")
    let last = try #require(ids.last)
    try tree.drop(
      "a.jsonl",
      #"{"event":"appeal","id":"E-1","case":"\#(last)","at":"2026-11-22T12:00:00Z","by":{"role":"reporter","id":"u-1"},"text":"It is a copy"}"#
    )
    try run(tree, at: "2026-11-22T13:00:00Z", replay: archive.path)
    let overturned = try Binary.run(
      [
        "decide", last, "appeal-overturn", "--by", "cay", "--reason", "It is", "--queues", tree.root.path,
        "--now", "2026-11-23T12:00:00Z",
      ] + rules)
    #expect(overturned.status == 0, "\(overturned.errors)")
    try run(tree, at: "2026-11-23T13:00:00Z", replay: archive.path)
    let waited = try #require(try tree.reports()["L-60"]?.first)
    #expect(waited.bucket != "deferred", "\(waited.value.history)")
    #expect(try tree.docket("verify").status == 0)
  }

  @Test("An event that nobody can say, or a role that there is not, is refused before it is written")
  func nonsense() throws {
    let tree = try Tree()
    let role = try tree.docket("event", ["appeal", "c-1", "--role", "foo"] + rules)
    #expect(role.status == 64 && role.errors.contains("is no role"), "\(role.errors)")
    let event = try tree.docket("event", ["apeal", "c-1", "--role", "seller"] + rules)
    #expect(event.status == 64 && event.errors.contains("did you mean 'appeal'?"), "\(event.errors)")
    let unknown = try tree.docket("event", ["appeal", "c-1", "--role", "seller", "--text", "No"] + rules)
    #expect(unknown.status == 0 && unknown.errors.contains("no case or report 'c-1' is known yet"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: tree.incoming.path).count == 1)
  }

  @Test("A refusal reaches whom the case knows, though no address came with the event")
  func refusalReaches() throws {
    let tree = try Tree()
    let replica = try archive(tree, innocent: false)
    try tree.drop("1.jsonl", report(5))
    try run(tree, at: Tree.now, replay: replica)
    try decide(tree, ["dismiss"])
    let long = String(repeating: "x", count: 1001)
    try tree.drop(
      "a.jsonl",
      #"{"event":"appeal","id":"E-1","case":"L-5","at":"2026-11-21T12:00:00Z","by":{"role":"reporter","id":"u-5"},"text":"\#(long)"}"#
    )
    try run(tree, at: "2026-11-21T13:00:00Z", replay: replica)
    let letters = try mail(tree)
    #expect(letters.contains("We could not take your message"), "\(letters)")
    #expect(try only(tree).bucket == "closed")
  }

  @Test("Events of several files are applied in the order in which they were said")
  func order() throws {
    let tree = try Tree()
    let replica = try archive(tree, innocent: false)
    let open =
      #"{"event":"open-dispute","id":"EV-1","at":"2026-11-20T11:00:00Z","by":{"role":"buyer","id":"b-1"},"order":{"id":"O-1","total":"20.00","currency":"EUR","paid_at":"2026-10-20T00:00:00Z","shipped_at":"2026-10-22T00:00:00Z","tracking":{"status":"none"}},"reason":"not_received/no_tracking","seller":{"id":"s-9"}}"#
    try tree.drop("m.jsonl", open)
    try tree.drop(
      "a.jsonl",
      #"{"event":"cancel","id":"EV-3","order":"O-1","at":"2026-11-20T13:05:00Z","by":{"role":"buyer","id":"b-1"}}"#
    )
    try tree.drop(
      "z.jsonl",
      #"{"event":"accept","id":"EV-2","order":"O-1","at":"2026-11-20T12:05:00Z","by":{"role":"seller","id":"s-9"}}"#
    )
    try run(tree, at: "2026-11-20T14:00:00Z", replay: replica)
    let end = try only(tree).value
    #expect(end.life?.state == "refunding", "\(end.history)")
    #expect(try tree.docket("verify").status == 0)
  }

  @Test(
    "Two decisions of one file about the same version: the second is refused, and a misspelt key is named")
  func versions() throws {
    let tree = try Tree()
    let replica = try archive(tree, innocent: false)
    try tree.drop("1.jsonl", report(5))
    try run(tree, at: Tree.now, replay: replica)
    let found = try only(tree).value
    func decide(_ lines: [String]) throws -> Binary.Outcome {
      let file = tree.root.appendingPathComponent("decisions.jsonl")
      try Data(lines.joined(separator: "\n").utf8).write(to: file)
      return try tree.docket("decide", ["--from", file.path, "--reason", "seen"] + rules)
    }
    for line in [#""verison":1"#, #""version":"v99""#, #""version":7.5"#, #""measure":5"#] {
      let refused = try decide([#"{"case":"\#(found.id)","verdict":"uphold","by":"ann",\#(line)}"#])
      #expect(refused.status == 65, "\(line)")
      #expect(try only(tree).bucket == found.bucket.rawValue)
    }
    let both = try decide([
      #"{"case":"\#(found.id)","verdict":"uphold","by":"ann","version":\#(found.version)}"#,
      #"{"case":"\#(found.id)","verdict":"dismiss","by":"bob","version":\#(found.version)}"#,
    ])
    #expect(both.status == 65 && both.errors.contains("has version"), "\(both.errors)")
    #expect(try only(tree).value.life?.decisions.map(\.verdict) == ["uphold"])
  }
}
