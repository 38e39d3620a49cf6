import CaseModel
import Testing

@testable import Lifecycle

/// Points that are taken back on one case of an account, and what they called for on another.
@Suite("Points taken back elsewhere")
struct PointsFallTests {
  let engine = LifeEngine(rules: Scenario.rules)
  let start = DecidedCase.start

  private func strike(_ days: Int64) -> PenaltyEntry {
    PenaltyEntry(account: "store", at: start.adding(seconds: -days * 86_400), points: 0, severity: .serious)
  }

  private func view(_ entries: [PenaltyEntry]) -> AccountView {
    var view = AccountView()
    view.entries = entries
    return view
  }

  private func decide(_ value: Case, _ name: String, _ person: String, _ account: AccountView) throws -> Case
  {
    let event = LifeEvent(
      name, at: start, actor: Party(role: .moderator, id: person),
      body: .object(["reason": "seen"]))
    return try engine.apply(event, to: value, account: account, now: start).get().value
  }

  @Test("An announced end of an account is called off where a strike it rested on is gone, else it comes")
  func end() throws {
    let account = view([strike(30), strike(60)])
    var value = try ScenarioPlay.complaint(
      .object(["category": "counterfeit", "bucket": "violation", "outcome": "confirmed"]), start: start)
    value = try decide(value, "uphold", "ann", account)
    value = try decide(value, "confirm", "bob", account)
    #expect(value.life?.state == "ending-announced")
    let later = start.adding(seconds: 30 * 86_400)
    let ended = try #require(engine.tick(value, account: account, now: later))
    #expect(ended.measures == ["terminate_store"])
    let spared = try #require(engine.tick(value, account: view([strike(30)]), now: later))
    #expect(spared.measures == [] && spared.value.life?.state == "decided")
    #expect(spared.notices.map(\.template).contains("account-end-called-off"))
  }

  @Test("A store that was suspended by points is opened when they are gone, and not before")
  func suspension() throws {
    let six = PenaltyEntry(
      account: "store", at: start.adding(seconds: -5 * 86_400), points: 6, severity: .general)
    var value = try ScenarioPlay.complaint(
      .object(["category": "prohibited", "bucket": "violation", "outcome": "confirmed"]), start: start)
    value = try decide(value, "uphold", "ann", view([six]))
    value = try decide(value, "confirm", "bob", view([six]))
    #expect(value.life?.measures.map(\.measure).contains("suspend_store") ?? false)
    let fell = LifeEvent("points-fell", at: start, actor: Party(role: .machine))
    let refused = engine.apply(fell, to: value, account: view([six]), now: start.adding(seconds: 60))
    #expect(throws: LifeRefusal.self) { try refused.get() }
    let lifted = try engine.apply(fell, to: value, account: view([]), now: start.adding(seconds: 60)).get()
    #expect(lifted.measures == ["reactivate_store"])
    #expect(lifted.notices.map(\.template) == ["measure-lifted"])
    // Nothing is left whose time could be over: the seller is not told twice.
    #expect(lifted.value.life?.timers.isEmpty == true && lifted.value.clock == nil)
    #expect(engine.tick(lifted.value, now: start.adding(seconds: 40 * 86_400)) == nil)
  }

  @Test("What fell with points is called for again when they are given back, and not by anything else")
  func given() throws {
    let six = PenaltyEntry(
      account: "store", at: start.adding(seconds: -5 * 86_400), points: 6, severity: .general)
    var value = try ScenarioPlay.complaint(
      .object(["category": "prohibited", "bucket": "violation", "outcome": "confirmed"]), start: start)
    value = try decide(value, "uphold", "ann", view([six]))
    value = try decide(value, "confirm", "bob", view([six]))
    let dismissed = start.adding(seconds: 60)
    let fell = LifeEvent("points-fell", at: dismissed, actor: Party(role: .machine))
    value = try engine.apply(fell, to: value, account: view([]), now: dismissed).get().value
    let undone = start.adding(seconds: 3_600)
    func rose(since: Timestamp, _ account: AccountView, now: Timestamp) -> Result<LifeOutcome, LifeRefusal> {
      let event = LifeEvent(
        "points-rose", at: now, actor: Party(role: .machine),
        body: .object(["since": .string(since.description)]))
      return engine.apply(event, to: value, account: account, now: now)
    }
    #expect(throws: LifeRefusal.self) { try rose(since: start, view([six]), now: undone).get() }
    #expect(throws: LifeRefusal.self) { try rose(since: dismissed, view([]), now: undone).get() }
    let late = start.adding(seconds: 7 * 86_400)
    #expect(throws: LifeRefusal.self) { try rose(since: dismissed, view([six]), now: late).get() }
    let back = try rose(since: dismissed, view([six]), now: undone).get()
    #expect(back.measures == ["suspend_store"] && back.notices.map(\.template) == ["measure-again"])
    // Its time goes on as if it had never been lifted.
    #expect(back.value.clock?.due == start.adding(seconds: 7 * 86_400))
  }

  @Test("Points that ran out by themselves lift nothing: a measure has its own end")
  func expiry() {
    let policy = engine.rules.policy.points
    let old = PenaltyEntry(
      account: "store", at: start.adding(seconds: -364 * 86_400), points: 6, severity: .general)
    let new = PenaltyEntry(account: "store", at: start, points: 6, severity: .general)
    let ledger = PenaltyLedger(policy: policy, calendars: engine.rules.calendars, entries: [old, new])
    #expect(ledger.callsFor("suspend_store", at: start.adding(seconds: 5 * 86_400)))
    #expect(!ledger.callsFor("suspend_store_14d", at: start))
  }
}
