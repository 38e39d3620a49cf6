import CaseModel
import Testing

@testable import Lifecycle

/// Every clock of every state, a second before it is due and on the second.
@Suite("Clocks to the second")
struct ClockTests {
  static let all: [String] = Scenario.rules.workflows.values.sorted { $0.name < $1.name }.flatMap {
    workflow in
    workflow.states.flatMap { state in
      Set(state.clocks.map { "\(workflow.name)/\(state.name)/\($0.event)" }).sorted()
    }
  }

  private let start = Timestamp(seconds: 1_790_000_000)

  /// A case of which anything may be asked: a dispute with offer and judgement, or a decided complaint under appeal.
  private func standing(in state: LifeState, of workflow: String, _ engine: LifeEngine) throws -> Case {
    var value = try ScenarioPlay.complaint(
      .object(["outcome": "confirmed", "bucket": .string(state.bucket.rawValue)]), start: start)
    var life = CaseLife(workflow: workflow, state: state.name, since: start)
    life.parties = [Party(role: .seller, id: "s-7", email: "s@x.example")]
    if workflow == "dispute" {
      value.kind = .dispute
      let total = Money(units: 400_000, currency: "EUR")
      var dispute = Dispute(
        order: Order(id: "1", total: total), openedAt: start, reason: "damaged", claim: Offer(refund: total))
      dispute.judgement = Judgement(
        valid: true, proposal: Offer(refund: total), at: start, by: "moderator:ann", reason: "seen")
      life.dispute = dispute
      life.parties.append(Party(role: .buyer, id: "b-1", email: "b@x.example"))
    } else {
      let before = CaseDecision.Standing(
        workflow: "complaint", state: "decided", bucket: .closed, foundCategory: nil)
      life.decisions = [
        CaseDecision(
          verdict: "uphold", at: start, by: "moderator:ann", reason: "seen", measure: "suspend_store",
          automated: false, before: before)
      ]
      life.measures = [
        AppliedMeasure(
          measure: "suspend_store", at: start, until: start.adding(seconds: 7 * 86_400), because: "decision")
      ]
      life.appeals = [
        Appeal(filedAt: start, role: .seller, by: "s-7", statement: "no", files: [], against: before)
      ]
    }
    value.life = life
    var context = LifeContext(
      rules: engine.rules, event: LifeEvent("found", at: start, actor: Party(role: .machine)), value: value,
      account: AccountView(), now: start)
    context.startClocks(of: state)
    return context.value
  }

  @Test("A clock does nothing a second before it is due, and moves its case on the second", arguments: all)
  func toTheSecond(clock: String) throws {
    var rules = Scenario.rules
    rules.policy.clocks["enforce_confirmed"] = .some(Span(2, .days))
    let engine = LifeEngine(rules: rules)
    let parts = clock.split(separator: "/").map(String.init)
    let state = try #require(rules.workflows[parts[0]]?[parts[1]])
    var value = try standing(in: state, of: parts[0], engine)
    // The others stand still.
    value.life?.timers.removeAll { $0.event != parts[2] }
    let due = try #require(value.life?.timers.first?.due, "\(clock) was not started")
    let early = engine.tick(value, now: due.adding(seconds: -1))
    #expect(early.map { _ in true } == nil)
    let moved = try #require(engine.tick(value, now: due)).value
    #expect(!moved.history.contains { $0.event == "clock-refused" }, "\(moved.history)")
    #expect(moved.history.contains { $0.event == parts[2] || $0.event.hasPrefix("decided:") })
    #expect(!(moved.life?.timers.contains { $0.due <= due } ?? true))
  }
}
