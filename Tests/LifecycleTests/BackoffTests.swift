import CaseModel
import Lifecycle
import Testing

@Suite("Backoff")
struct BackoffTests {
  let now = Timestamp(seconds: 1_790_000_000)

  @Test("Grows, keeps within its bounds, and says the same for the same case")
  func bounds() {
    let policy = Policy.Retry()
    for attempt in 1...40 {
      let due = Backoff.due(caseID: "c-1", attempts: attempt, policy: policy, retryAfter: nil, now: now)
      let again = Backoff.due(caseID: "c-1", attempts: attempt, policy: policy, retryAfter: nil, now: now)
      #expect(due == again)
      let delay = Double(due.seconds(since: now))
      #expect(delay >= 900 * 0.7 - 1 && delay <= 86_400 * 1.3 + 1)
    }
  }

  @Test("Cases that failed together do not come due together")
  func spread() {
    let policy = Policy.Retry()
    let dues = Set(
      (0..<1000).map {
        Backoff.due(caseID: "c-\($0)", attempts: 1, policy: policy, retryAfter: nil, now: now).seconds
      })
    #expect(dues.count > 300)
  }
}
