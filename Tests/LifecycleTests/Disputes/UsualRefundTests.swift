import CaseModel
import Testing

@testable import Lifecycle

@Suite("Whoever judges a dispute finds the refund that is usual for its reason")
struct UsualRefundTests {
  @Test(
    "It stands in the history where the platform steps in",
    arguments: [
      ("damaged", "a part of the price"), ("counterfeit", "a full refund"),
      ("wrong_size", "a refund against the goods"),
    ])
  func usual(row: (reason: String, words: String)) throws {
    let engine = LifeEngine(rules: Scenario.rules)
    let now = try #require(Timestamp("2026-11-20T10:00:00Z"))
    let buyer = Party(role: .buyer, id: "b-1")
    let asked: JSONValue = .object([
      "reason": .string(row.reason),
      "order": .object([
        "id": "O-1", "total": "20.00", "currency": "EUR", "shipped_at": "2026-11-01T10:00:00Z",
      ]),
    ])
    let opened = try engine.open(
      LifeEvent("open-dispute", at: now, actor: buyer, body: asked), caseID: "c-1",
      subject: Subject(kind: .listing, key: "order/1", url: ""), now: now
    ).get().value
    let called = try engine.apply(LifeEvent("escalate", at: now, actor: buyer), to: opened, now: now).get()
    #expect(called.value.history.last?.reason == "usual for '\(row.reason)': \(row.words)")
  }
}
