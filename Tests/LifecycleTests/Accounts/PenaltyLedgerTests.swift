import CaseModel
import Testing

@testable import Lifecycle

@Suite("Penalty points count by day, by kind and while they are valid")
struct PenaltyLedgerTests {
  private let day = Timestamp(seconds: 1_790_000_000)
  private var policy: PointsPolicy {
    var policy = PointsPolicy()
    policy.thresholds = [
      .init(from: 10, measure: "warn"), .init(from: 20, measure: "freeze"), .init(from: 30, measure: "end"),
    ]
    return policy
  }

  private func entry(_ points: Int, _ hours: Int64 = 0, _ severity: PenaltyEntry.Severity = .general)
    -> PenaltyEntry
  {
    PenaltyEntry(account: "s-1", at: day.adding(seconds: hours * 3600), points: points, severity: severity)
  }

  private func ledger(_ entries: [PenaltyEntry]) -> PenaltyLedger {
    PenaltyLedger(policy: policy, calendars: Calendars(), entries: entries)
  }

  private func points(_ entries: [PenaltyEntry], at hours: Int64 = 0) -> Int {
    ledger(entries).standing(at: day.adding(seconds: hours * 3600)).points
  }

  @Test("General points of one day stop at the cap; the next day's count again")
  func cap() {
    #expect(points([entry(4), entry(4)]) == 6)
    #expect(points([entry(4), entry(4), entry(4, 24)], at: 24) == 10)
    #expect(points([entry(90)]) == 6)
  }

  @Test("Serious ones within some days are one strike, with the first one's points")
  func serious() {
    let entries = [entry(12, 0, .serious), entry(12, 71, .serious), entry(12, 73, .serious)]
    #expect(ledger(entries).standing(at: day.adding(seconds: 80 * 3600)) == .init(points: 24, strikes: 2))
  }

  @Test("What is undone, not yet, or no longer valid does not count")
  func valid() {
    var undone = entry(5)
    undone.undoneAt = day
    #expect(points([undone]) == 0)
    #expect(points([entry(5, 1)]) == 0)
    #expect(points([entry(5)], at: 365 * 24 - 1) == 5)
    #expect(points([entry(5)], at: 365 * 24) == 0)
  }

  @Test("Entries may come in any order")
  func order() {
    let entries = [entry(12, 73, .serious), entry(4, 2), entry(12, 0, .serious), entry(4, 1)]
    let later = day.adding(seconds: 99 * 3600)
    #expect(ledger(entries).standing(at: later) == ledger(entries.reversed()).standing(at: later))
  }

  @Test(
    "One more entry calls for the highest threshold that it crosses, and for none that was crossed before")
  func thresholds() {
    let before = [entry(6), entry(3, 24)]
    #expect(ledger(before).measure(adding: entry(1, 24)) == "warn")
    #expect(ledger(before).measure(adding: entry(0, 24)) == nil)
    #expect(ledger(before).measure(adding: entry(15, 24, .serious)) == "freeze")
    #expect(ledger(before + [entry(1, 24)]).measure(adding: entry(1, 24)) == nil)
  }

  @Test("The last strike ends the account, whatever its points; a repeated one within the days does not")
  func strikes() {
    let two = [entry(1, 0, .serious), entry(1, 100, .serious)]
    #expect(ledger(two).measure(adding: entry(1, 200, .serious)) == "end")
    #expect(ledger(two).measure(adding: entry(1, 101, .serious)) == nil)
  }
}
