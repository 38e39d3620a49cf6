import CaseModel
import RuleFiles
import Testing

@testable import Lifecycle

@Suite("Whose reports are not dismissed by the machine alone")
struct HearingTests {
  private func report(
    _ kind: Reporter.Kind, order: String? = nil, category: CaseModel.Category = .counterfeit
  )
    -> Report
  {
    Report(
      id: "R-1", category: category, url: "https://shop.example/item/1.html",
      submittedAt: Timestamp(seconds: 0), orderID: order, reporter: Reporter(id: "u", kind: kind))
  }

  private func route(_ reports: [Report], _ outcome: Assessment.Outcome, hear: Hearing) -> Route {
    var policy = Policy()
    policy.hear = hear
    let subject = Case(
      id: "c-0123456789abcdef", bucket: .review, category: reports[0].category,
      subject: Subject(kind: .listing, key: "shop.example/item/1", url: reports[0].url), reports: reports)
    let assessment = Assessment(
      probability: outcome == .cleared ? 0.07 : 0.95, outcome: outcome, rulePack: "test", prior: -2.5, sum: 0,
      confirmedFrom: 0.9, clearedTo: 0.15, signals: [], reason: "because")
    return Router(policy: policy).route(
      subject, page: .read, assessment: assessment, now: Timestamp(seconds: 10))
  }

  private var usual: Hearing {
    var hear = Hearing()
    hear.reporters = [.trustedFlagger]
    hear.orders = [.counterfeit]
    return hear
  }

  @Test(
    "A person reads what they report where the page supports nothing",
    arguments: [
      (Reporter.Kind.trustedFlagger, String?.none, CaseModel.Category.prohibited, Bucket.review),
      (.buyer, nil, .counterfeit, .noViolation), (.buyer, "O-1", .counterfeit, .review),
      (.buyer, "O-1", .prohibited, .noViolation), (.seller, "O-1", .counterfeit, .noViolation),
      (.anonymous, nil, .counterfeit, .noViolation),
    ])
  func heard(kind: Reporter.Kind, order: String?, category: CaseModel.Category, bucket: Bucket) {
    let reports = [report(kind, order: order, category: category)]
    #expect(route(reports, .cleared, hear: usual).bucket == bucket)
    #expect(route(reports, .cleared, hear: Hearing()).bucket == .noViolation)
  }

  @Test("One of many reports is enough, and the reason names it")
  func oneOfMany() {
    let route = route([report(.anonymous), report(.trustedFlagger)], .cleared, hear: usual)
    #expect(route.reason == "nothing on the page supports the report, but it comes from a trusted flagger")
  }

  @Test("Who reports never convicts")
  func neverConvicts() {
    #expect(route([report(.anonymous)], .confirmed, hear: usual).bucket == .violation)
    #expect(route([report(.trustedFlagger)], .confirmed, hear: usual).bucket == .violation)
  }
}
