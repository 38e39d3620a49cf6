import CaseModel
import CaseStore
import Foundation
import Testing

@testable import Pipeline

@Suite("What is old, or one person's, is let go, and the trail stays")
struct PruningTests {
  @Test("one person's data goes everywhere, and nobody else's")
  func person() throws {
    let tree = try RuledTree(cases: [RuledTree.made(1, "lamp", .review), RuledTree.made(2, "lamp", .review)])
    let waiting = tree.settings.queues + "/invalid/a.json"
    try Data(#"{"reporter":{"id":"u-1"}}"#.utf8).write(to: URL(fileURLWithPath: waiting))
    try Data(#"{"reporter":{"id":"u-11"}}"#.utf8).write(
      to: URL(fileURLWithPath: tree.settings.queues + "/invalid/b.json"))
    var settings = tree.settings
    settings.dryRun = true
    var trial = Pruning(settings)
    #expect(try trial.run(olderThan: nil, person: "u-1").reports == 1)
    #expect(FileManager.default.fileExists(atPath: waiting))
    var pruning = Pruning(tree.settings)
    let report = try pruning.run(olderThan: nil, person: "u-1")
    #expect(report.reports == 1 && report.cases == 1 && report.invalid == 1)
    #expect(!FileManager.default.fileExists(atPath: waiting))
    let store = try tree.store()
    let erased = try #require(try store.load(RuledTree.made(1, "", .review).id))
    #expect(erased.reports[0].reporter.id != "u-1" && erased.reports[0].id == "R-1" && erased.version == 2)
    #expect(erased.history.last?.event == "erased")
    #expect(try store.load(RuledTree.made(2, "", .review).id) == RuledTree.made(2, "lamp", .review))
    var again = Pruning(tree.settings)
    #expect(try again.run(olderThan: nil, person: "u-1").reports == 0)
  }

  @Test("by age only what is finished goes, and twice lets nothing more go")
  func age() throws {
    let old = RuledTree.made(1, "lamp", .noViolation, daysAgo: 500)
    let open = RuledTree.made(2, "lamp", .review, daysAgo: 500)
    let young = RuledTree.made(3, "lamp", .noViolation, daysAgo: 5)
    let tree = try RuledTree(cases: [old, open, young])
    var pruning = Pruning(tree.settings)
    #expect(try pruning.run(olderThan: "400d", person: nil).cases == 1)
    let store = try tree.store()
    #expect(try store.load(open.id) == open && store.load(young.id) == young)
    let pruned = try #require(try store.load(old.id))
    #expect(pruned.history.last?.event == "pruned" && pruned.reports[0].id == "R-1")
    var again = Pruning(tree.settings)
    #expect(try again.run(olderThan: "400d", person: nil).cases == 0)
  }

  @Test(
    "a name is found as a word of its own, in letters of either case",
    arguments: [
      ("id: u-1,", "u-1", true), ("id: u-11,", "u-1", false), ("xu-1", "u-1", false),
      ("ANN@Mail.example", "ann@mail.example", true), ("joann@mail.example", "ann@mail.example", false),
      ("u-1", "u-1", true), ("", "u-1", false), ("u-", "u-1", false), ("Émile schrieb", "Émile", true),
      ("ÉMILE", "émile", true), ("émile", "Émile", true), ("Ольга", "Ольга", true), ("u-1-b", "u-1", false),
      ("u-1u-1 u-1", "u-1", true), ("a", "a", true),
    ])
  func mentions(row: (text: String, person: String, found: Bool)) {
    #expect(Pruning.mentions(Array(row.text.utf8), row.person) == row.found)
  }

  @Test("nobody is found nowhere, and endless near misses end")
  func edges() {
    #expect(!Pruning.mentions(Array("anything".utf8), ""))
    #expect(!Pruning.mentions(Array(String(repeating: "u-", count: 100_000).utf8), "u-1"))
  }
}
