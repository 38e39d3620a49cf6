import CaseModel
import Testing

@Suite("What a rights holder's notice needs")
struct NoticePartTests {
  private func report(_ change: (inout Report) -> Void = { _ in }) -> Report {
    var report = Report(
      id: "R-1", category: .ipInfringement, url: "https://m.example/item/1", description: "Uses our mark",
      submittedAt: Timestamp(seconds: 0),
      reporter: Reporter(kind: .rightsHolder, email: "legal@owner.example"),
      rights: Rights(
        type: .trademark, registration: "EUTM 1", owner: "Owner GmbH", statement: "In good faith."))
    change(&report)
    return report
  }

  @Test("Each part that is missing or blank is named by its field")
  func single() {
    #expect(NoticePart.missing(in: report()) == [])
    #expect(NoticePart.missing(in: report { $0.rights?.registration = nil }) == [.registration])
    #expect(NoticePart.missing(in: report { $0.rights?.statement = " " }) == [.statement])
    #expect(NoticePart.missing(in: report { $0.description = "\n" }) == [.explanation])
    #expect(NoticePart.missing(in: report { $0.reporter.email = nil }) == [.notifier])
    #expect(
      NoticePart.missing(in: report { $0.rights = nil }) == [.rightType, .owner, .registration, .statement])
  }

  @Test("A copyright needs no registration; a report of another kind is no notice")
  func exceptions() {
    let copyright = report {
      $0.rights?.type = .copyright
      $0.rights?.registration = nil
    }
    #expect(NoticePart.missing(in: copyright) == [])
    #expect(NoticePart.missing(in: report { $0.category = .counterfeit }) == [])
  }

  @Test("The most complete notice counts, and only those of rights holders are notices")
  func several() {
    let poor = report { $0.rights = nil }
    #expect(NoticePart.missing(in: [poor, report()]) == [])
    #expect(
      NoticePart.missing(in: [
        report {
          $0.reporter.kind = .buyer
          $0.rights = nil
        }
      ]) == [])
  }
}
