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

  @Test(
    "Of a dispute's buyer goes where they live, their parcel, their appeal and their misuse; the outcome stays"
  )
  func buyer() throws {
    var one = Self.sample()
    var order = Order(id: "O-1", total: Money(units: 400_000, currency: "EUR"))
    order.city = "Lyon"
    order.country = "FR"
    order.tracking = Tracking(status: .delivered)
    order.tracking?.number = "LX1"
    var dispute = Dispute(
      order: order, openedAt: Self.moment, reason: "damaged", claim: Offer(refund: order.total))
    dispute.settledBy = "seller"
    dispute.returnTracking = "RR1"
    one.life?.dispute = dispute
    one.life?.parties = [
      Party(role: .buyer, id: "b-1", email: "b@mail.example"), Party(role: .seller, id: "s-7"),
    ]
    let standing = CaseDecision.Standing(
      workflow: "dispute", state: "lost", bucket: .closed, foundCategory: nil)
    one.life?.appeals = [
      Appeal(
        filedAt: Self.moment, role: .buyer, by: "b-1", statement: "I am Jane",
        files: [Attachment(path: "x.png", sha256: "cd")], against: standing)
    ]
    one.life?.misuse = [MisuseStep(reporter: "b@mail.example", at: Self.moment)]
    for new in [Erasure.erased(one, of: "B@mail.example"), Erasure.erased(one)] {
      let life = try #require(new.life)
      let left = try #require(life.dispute)
      #expect(left.order.city == nil && left.order.country == nil && left.returnTracking == nil)
      #expect(left.order.tracking == Tracking(status: .delivered))
      #expect(left.settledBy == "seller" && left.order.total == order.total)
      #expect(life.parties == [Party(role: .buyer), Party(role: .seller, id: "s-7")])
      #expect(life.appeals[0].by == nil && life.appeals[0].statement.isEmpty && life.appeals[0].files.isEmpty)
      #expect(life.misuse.map(\.reporter) == [""])
    }
    #expect(Erasure.erased(one, of: "s-8") == one)
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
