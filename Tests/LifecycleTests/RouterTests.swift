import CaseModel
import Lifecycle
import Testing

@Suite("Router")
struct RouterTests {
  let now = Timestamp(seconds: 1_790_000_000)
  let router = Router(policy: Policy())

  func subject(_ category: CaseModel.Category = .counterfeit, attempts: Int? = nil) -> Case {
    let report = Report(
      id: "R-1", category: category, url: "https://shop.example/item/1",
      submittedAt: now.adding(seconds: -3600),
      reporter: Reporter(id: "u-1", kind: .buyer))
    var result = Case(
      id: "c-0123456789abcdef", bucket: .review, category: category,
      subject: Subject(kind: .listing, key: "shop.example/item/1", url: report.url), reports: [report])
    result.attempts = attempts
    return result
  }

  func assessment(
    _ outcome: Assessment.Outcome, _ probability: Double, found: CaseModel.Category? = nil, sub: String? = nil
  ) -> Assessment {
    Assessment(
      probability: probability, outcome: outcome, rulePack: "test", foundCategory: found, subReason: sub,
      prior: -2.5,
      sum: 0, confirmedFrom: 0.9, clearedTo: 0.15, signals: [], reason: "because")
  }

  @Test("A store is never cleared by the one page that was seen of it")
  func storeIsNotCleared() {
    var store = subject()
    store.subject.kind = .store
    let route = router.route(store, page: .read, assessment: assessment(.cleared, 0.05), now: now)
    #expect(route.bucket == .review)
  }

  @Test(
    "Each outcome has its bucket",
    arguments: [
      (Assessment.Outcome.confirmed, 0.95, Bucket.violation), (.cleared, 0.05, .noViolation),
      (.undetermined, 0.5, .review),
    ])
  func outcomes(outcome: Assessment.Outcome, probability: Double, bucket: Bucket) {
    let route = router.route(subject(), page: .read, assessment: assessment(outcome, probability), now: now)
    #expect(route.bucket == bucket)
    #expect((route.measure != nil) == (bucket == .violation))
  }

  @Test("A page that cannot be had waits, and after the policy's attempts a person looks")
  func attempts() {
    var current = subject()
    for attempt in 1..<5 {
      let route = router.route(
        current, page: .unavailable(reason: "timeout", retryAfter: nil), assessment: nil, now: now)
      #expect(route.bucket == .deferred)
      #expect(route.attempts == attempt)
      #expect((route.clock?.due ?? now) > now)
      current.attempts = attempt
    }
    let last = router.route(
      current, page: .unavailable(reason: "timeout", retryAfter: nil), assessment: nil, now: now)
    #expect(last.bucket == .review)
    #expect(last.clock == nil)
  }

  @Test("Retry-After is respected: never tried again before")
  func retryAfter() {
    let route = router.route(
      subject(), page: .unavailable(reason: "http-429", retryAfter: 50_000), assessment: nil, now: now)
    #expect((route.clock?.due ?? now).seconds(since: now) >= 50_000)
  }

  @Test("A blocked address is for a person and is never retried")
  func blocked() {
    let route = router.route(subject(), page: .blocked(reason: "loopback"), assessment: nil, now: now)
    #expect(route.bucket == .review)
    #expect(route.clock == nil)
    #expect(route.reason.contains("blocked"))
  }

  @Test("What policy keeps for people is never settled alone")
  func alwaysHuman() {
    var policy = Policy()
    policy.alwaysHuman = ["prohibited/human_remains"]
    let route = Router(policy: policy).route(
      subject(.prohibited), page: .read, assessment: assessment(.confirmed, 0.99, sub: "human_remains"),
      now: now)
    #expect(route.bucket == .review)
  }

  @Test("An IP notice with parts missing asks its reporter, unless the page settles it")
  func missingParts() {
    let open = router.route(
      subject(.ipInfringement), page: .read, assessment: assessment(.undetermined, 0.4),
      missingParts: ["statement of good faith"], now: now)
    #expect(open.bucket == .needsInfo)
    #expect(open.reason.contains("statement of good faith"))
    let shown = router.route(
      subject(.ipInfringement), page: .read, assessment: assessment(.confirmed, 0.95),
      missingParts: ["owner"],
      now: now)
    #expect(shown.bucket == .violation)
  }

  @Test("A hundred anonymous reports weigh no more on priority than one")
  func floods() {
    var one = subject()
    var many = subject()
    one.reports = [one.reports[0]]
    one.reports[0].reporter = Reporter(kind: .anonymous)
    many.reports = (0..<100).map { index in
      var report = one.reports[0]
      report.id = "R-\(index)"
      return report
    }
    let page = PageState.read
    let weighed = assessment(.undetermined, 0.5)
    #expect(
      router.route(one, page: page, assessment: weighed, now: now).priority
        == router.route(many, page: page, assessment: weighed, now: now).priority)
  }
}
