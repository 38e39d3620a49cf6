import CaseModel
import Testing

@testable import Summaries

@Suite("What became of Docket's own verdicts is counted rightly")
struct AutomationCountTests {
  private static func steps(_ entries: [(String, String, Bucket?)]) -> CaseReading {
    var made = SampleCases.make(1, .counterfeit, entries.last?.2 ?? .review, days: 9)
    made.history = []
    var from: Bucket?
    for (index, entry) in entries.enumerated() {
      made.history.append(
        HistoryEntry(
          at: SampleCases.daysAgo(9 - Double(index)), event: entry.0, by: entry.1, from: from, to: entry.2))
      from = entry.2 ?? from
    }
    return CaseReading(CaseFacts(made, pseudonyms: Pseudonym()), now: SampleCases.now)
  }

  @Test("agreed, overturned, or not looked at")
  func checks() throws {
    let run = ("assessed", "docket run")
    let settled = [(run.0, run.1, Bucket.violation as Bucket?)]
    #expect(Self.steps(settled).settlement?.check == .unchecked)
    let upheld = Self.steps(settled + [("decided:uphold", "moderator:ann", .closed)])
    #expect(upheld.settlement?.check == .agreed && upheld.peopleUpheld == true)
    let dismissed = Self.steps(settled + [("dismiss", "moderator:ann", .closed)])
    #expect(dismissed.settlement?.check == .overturned && dismissed.peopleUpheld == false)
    let appealed = settled + [("appeal", "seller:s-1", Bucket.appealed as Bucket?)]
    #expect(Self.steps(appealed).settlement?.appealed == true)
    #expect(Self.steps(appealed).settlement?.check == .unchecked)
    #expect(
      Self.steps(appealed + [("appeal-overturn", "moderator:bo", .closed)]).settlement?.check == .overturned)
    #expect(Self.steps(appealed + [("appeal-uphold", "moderator:bo", .closed)]).settlement?.check == .agreed)
    let policy = Self.steps(settled + [("enforce", "policy", .closed)])
    #expect(policy.settlement?.check == .unchecked)
    let byHand = Self.steps([(run.0, run.1, .noViolation), ("moved", "hand", .violation)])
    #expect(byHand.settlement?.check == .overturned && byHand.settlement?.violation == false)
    #expect(Self.steps([(run.0, run.1, .review), ("decided:uphold", "ann", .closed)]).settlement == nil)
  }

  @Test("what is settled is one number: in the sentence, by sureness, and in the time that it took")
  func oneDefinition() throws {
    let summary = try MadeMonth(seed: 4, arguments: ["--cases", "900"]).summary(
      try SummarySpan.read(since: "30d", now: MadeMonth.end))
    let settled = summary.automation.settled
    #expect(summary.durations.first { $0.step == .settledByDocket }?.cases == settled)
    let bands = summary.automation.sureness.map(\.cases).reduce(0, +)
    #expect(bands + summary.automation.surenessUnknown == settled.current)
    #expect(summary.automation.surenessUnknown > 0)
  }

  @Test("a share is shown from thirty on, counts below")
  func smallCounts() {
    let cases = (0..<12).map { number in
      var made = SampleCases.make(number, .counterfeit, .closed, days: 3)
      made.history = [
        HistoryEntry(at: SampleCases.daysAgo(3), event: "assessed", by: "docket run", to: .violation),
        HistoryEntry(
          at: SampleCases.daysAgo(2), event: number == 0 ? "decided:dismiss" : "decided:uphold",
          by: "moderator:ann", from: .violation, to: .closed),
      ]
      return made
    }
    let few = TextSummary.render(GoldenTests.build(cases))
    #expect(few.contains("found it wrong in 1, too few for a rate") || few.contains("too few for a"))
    #expect(!few.contains("error rate of"))
  }
}
