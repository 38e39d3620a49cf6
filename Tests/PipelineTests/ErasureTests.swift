import CaseModel
import Testing

@testable import Pipeline

@Suite("Erasure of a person")
struct ErasureTests {
  private static let moment = Timestamp(seconds: 1_700_000_000)

  private static func report(_ id: String, _ reporter: Reporter) -> Report {
    var report = Report(
      id: id, category: .counterfeit, url: "https://shop.example/1", description: "words",
      submittedAt: moment,
      orderID: "O-1", reporter: reporter, attachments: [Attachment(path: "a.png", sha256: "ab")])
    report.digest = "d"
    return report
  }

  private static func sample() -> Case {
    var one = Case(
      id: "c-0123456789abcdef", bucket: .closed, category: .counterfeit,
      subject: Subject(kind: .listing, key: "shop.example/1", url: "https://shop.example/1"),
      reports: [
        report("R-1", Reporter(id: "u-1", kind: .buyer, email: "Jane@Mail.example", name: "Jane")),
        report("R-2", Reporter(id: "u-11", kind: .buyer)),
      ], history: [HistoryEntry(at: moment, event: "appealed", by: "reporter:u-1")])
    var life = CaseLife(workflow: "complaint", state: "closed", since: moment)
    life.parties = [
      Party(role: .reporter, id: "u-1", name: "Jane", email: "jane@mail.example", language: "de")
    ]
    life.statements = [Statement(at: moment, role: .reporter, by: "u-1", event: "appeal", text: "I am Jane")]
    one.life = life
    return one
  }

  @Test(
    "By id or by e-mail address, all of one person goes and nothing of another",
    arguments: ["u-1", "JANE@mail.example"])
  func person(_ person: String) throws {
    let one = Self.sample()
    let new = Erasure.erased(one, of: person)
    #expect(new.reports[0].reporter == Reporter(kind: .buyer))
    #expect(new.reports[0].description == nil && new.reports[0].attachments == nil)
    #expect(new.reports[0].id == "R-1" && new.reports[0].digest == "d")
    #expect(new.reports[1] == one.reports[1])
    let life = try #require(new.life)
    #expect(life.parties == [Party(role: .reporter, language: "de")])
    #expect(life.statements[0].text == nil && life.statements[0].by == nil)
    #expect(new.history.map(\.by) == ["erased"] && new.history.map(\.event) == ["appealed"])
    #expect(Erasure.erased(new, of: person) == new)
  }

  @Test("A stranger's name changes nothing", arguments: ["u-", "u-2", "", "mail.example"])
  func stranger(_ person: String) {
    #expect(Erasure.erased(Self.sample(), of: person) == Self.sample())
  }

  @Test(
    "A name is found in bytes as a word of its own",
    arguments: [
      ("{\"id\":\"u-1\"}", true), ("u-1", true), ("x U-1,", true), ("u-11", false), ("xu-1", false),
      ("u-1-2", false),
      ("u_1", false), ("", false), ("u-", false),
    ])
  func mentions(_ text: String, _ found: Bool) {
    #expect(Pruning.mentions(Array(text.utf8), "u-1") == found)
  }
}
