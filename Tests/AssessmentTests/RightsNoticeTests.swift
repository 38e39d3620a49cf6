import CaseModel
import Testing

@testable import Assessment

@Suite("A rights holder's notice is checked for all that it needs")
struct RightsNoticeTests {
  private func report(_ change: (inout Report) -> Void = { _ in }) -> Report {
    var reporter = Reporter(kind: .rightsHolder)
    reporter.email = "legal@gucci.example"
    var report = Report(
      id: "R-1", category: .ipInfringement, url: "https://m.example/item/1", description: "Uses our mark",
      submittedAt: Timestamp(seconds: 0), reporter: reporter,
      rights: Rights(
        type: .trademark, registration: "EUTM 1", owner: "Gucci S.p.A.", statement: "In good faith."))
    change(&report)
    return report
  }

  @Test("A complete notice whose mark stands in the title hits; the title of other goods does not")
  func complete() throws {
    #expect(try Fixture.ask(RightsNotice(), Fixture.listing("Gucci bag"), reports: [report()]).answer == .hit)
    #expect(
      try Fixture.ask(RightsNotice(), Fixture.listing("Plain bag"), reports: [report()]).answer == .miss)
  }

  @Test("What is missing is named")
  func missing() {
    #expect(RightsNotice.missingParts(report()) == [])
    #expect(RightsNotice.missingParts(report { $0.rights?.registration = nil }) == ["rights.registration"])
    #expect(RightsNotice.missingParts(report { $0.rights?.statement = " " }) == ["rights.statement"])
    #expect(RightsNotice.missingParts(report { $0.rights = nil }).contains("rights.type"))
    #expect(RightsNotice.missingParts(report { $0.category = .counterfeit }) == [])
  }
}
