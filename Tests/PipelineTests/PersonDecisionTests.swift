import CaseModel
import Testing

@testable import Pipeline

@Suite("Only people's decisions count as decisions")
struct PersonDecisionTests {
  private static func decided(_ event: String, by: String, found: CaseModel.Category? = nil) -> Case {
    var one = Case(
      id: "c-0123456789abcdef", bucket: .closed, category: .counterfeit,
      subject: Subject(kind: .listing, key: "m.example/1", url: "https://m.example/1"), reports: [])
    one.foundCategory = found
    one.history = [
      HistoryEntry(at: Timestamp(seconds: 1), event: "assessed", by: "docket run", to: .violation),
      HistoryEntry(at: Timestamp(seconds: 2), event: event, by: by, from: .violation, to: .closed),
    ]
    return one
  }

  @Test(
    "Who is a person",
    arguments: [
      ("moderator:ann", true), ("ann", true), ("docket run", false), ("policy:auto", false), ("", false),
    ])
  func who(_ row: (String, Bool)) {
    #expect((PersonDecision(Self.decided("decided:uphold", by: row.0)) != nil) == row.1)
  }

  @Test("Upheld and dismissed contradict the machine's opposite verdicts, and nothing else")
  func contradictions() throws {
    let upheld = try #require(PersonDecision(Self.decided("decided:uphold", by: "ann", found: .prohibited)))
    #expect(
      upheld.category == .prohibited && upheld.contradicts(.noViolation) && !upheld.contradicts(.review))
    let dismissed = try #require(PersonDecision(Self.decided("decided:dismiss", by: "ann")))
    #expect(
      dismissed.category == .counterfeit && dismissed.contradicts(.violation)
        && !dismissed.contradicts(.noViolation))
    #expect(PersonDecision(Self.decided("decided:escalate", by: "ann")) == nil)
  }

  @Test("A decision in another category teaches of both: the one found and the one reported")
  func examples() throws {
    let one = Self.decided("decided:uphold", by: "ann", found: .prohibited)
    let decision = try #require(PersonDecision(one))
    let examples = Learning.examples(one, decision)
    #expect(examples.map(\.category) == [.counterfeit, .prohibited])
    #expect(examples.map(\.upheld) == [false, true])
  }
}
