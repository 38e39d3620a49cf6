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

  @Test("What is missing is named, and a third party's report is a pointer")
  func missing() throws {
    let lacking = try Fixture.ask(
      RightsNotice(), Fixture.listing("Gucci bag"), reports: [report { $0.rights?.statement = " " }])
    #expect(lacking.excerpt == "the notice lacks the statement of good faith (DSA art. 16(2)(d))")
    let pointer = try Fixture.ask(
      RightsNotice(), Fixture.listing("Gucci bag"), reports: [report { $0.reporter.kind = .buyer }])
    #expect(pointer.answer == .miss && pointer.excerpt.contains("pointer"))
  }

  @Test(
    "A mark that the notice names is looked for itself, as a word of its own, and an empty number is none")
  func mark() throws {
    let named = report { $0.rights?.mark = "Kova" }
    #expect(try Fixture.ask(RightsNotice(), Fixture.listing("Kova bottle"), reports: [named]).answer == .hit)
    #expect(
      try Fixture.ask(RightsNotice(), Fixture.listing("Kovaq bottle"), reports: [named]).answer == .miss)
    #expect(try Fixture.ask(RightsNotice(), Fixture.listing("Gucci bag"), reports: [named]).answer == .miss)
    let quoted = report { $0.rights?.statement = "In good faith: \"Lumo\" is ours." }
    #expect(try Fixture.ask(RightsNotice(), Fixture.listing("Lumo lamp"), reports: [quoted]).answer == .hit)
    let empty = report { $0.rights?.registration = "n/a" }
    #expect(
      try Fixture.ask(RightsNotice(), Fixture.listing("Gucci bag"), reports: [empty]).excerpt
        == "the notice lacks the registration number")
  }
}
