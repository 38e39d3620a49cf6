import CaseModel
import Testing

@testable import Pipeline

@Suite("A case that a person moved")
struct HandMoveTests {
  private let now = Timestamp(seconds: 1_000_000)

  private func filed(in bucket: Bucket) -> Case {
    Case(
      id: "c-0011223344556677", version: 3, bucket: bucket, category: .counterfeit,
      subject: Subject(kind: .listing, key: "a.example/1", url: "https://a.example/1"), reports: [],
      clock: Clock(due: now.adding(seconds: 60), action: "retry"))
  }

  @Test func `is a new version with the move in its history, and the old clock is off`() {
    let moved = HandMove(from: .deferred, to: .review).applied(to: filed(in: .deferred), now: now)
    #expect(moved.bucket == .review && moved.version == 4 && moved.clock == nil)
    #expect(moved.history.last?.event == "moved" && moved.history.last?.by == "hand")
    #expect(moved.history.last?.from == .deferred && moved.history.last?.to == .review)
  }

  @Test func `is due at once in deferred, with its tries counted anew`() {
    var old = filed(in: .review)
    old.attempts = 5
    let moved = HandMove(from: .review, to: .deferred).applied(to: old, now: now)
    #expect(moved.clock == Clock(due: now, action: "retry"))
    #expect(moved.attempts == 0)
  }
}
