import CaseModel
import Testing

@testable import Lifecycle

@Suite("Priority orders the work: harm, likelihood, standing, number, waiting")
struct PriorityTests {
  private let now = Timestamp(seconds: 1_790_000_000)

  private func report(
    _ id: String?, _ kind: Reporter.Kind = .anonymous, order: String? = nil, days: Int64 = 0
  ) -> Report {
    Report(
      id: "R-\(id ?? "0")", category: .counterfeit, url: "https://a.example",
      submittedAt: now.adding(seconds: -days * 86_400),
      orderID: order, reporter: Reporter(id: id, kind: kind))
  }

  private func points(
    _ reports: [Report], probability: Double? = 0, harm: Int = 0, record: ReporterRecord = .init()
  ) -> Int {
    var policy = Policy()
    policy.harm = ["default": harm]
    let subject = Case(
      id: "c-0", bucket: .review, category: .counterfeit,
      subject: Subject(kind: .listing, key: "a", url: "https://a.example"), reports: reports)
    let assessment = probability.map {
      Assessment(
        probability: $0, outcome: .undetermined, rulePack: "t", foundCategory: nil, subReason: nil, prior: 0,
        sum: 0,
        confirmedFrom: 0.9, clearedTo: 0.1, signals: [], reason: "")
    }
    return Priority.points(for: subject, assessment: assessment, policy: policy, record: record, now: now)
  }

  @Test("Trusted flaggers come first, then owners of rights, then buyers with an order")
  func standing() {
    let order: [(Reporter.Kind, String?)] = [
      (.trustedFlagger, nil), (.rightsHolder, nil), (.buyer, "O-1"), (.buyer, nil), (.seller, nil),
      (.anonymous, nil),
    ]
    let all = order.map { points([report("u", $0.0, order: $0.1)]) }
    #expect(all == all.sorted(by: >) && Set(all).count == all.count)
  }

  @Test("A flood cannot buy the top: reporters count by their logarithm, and once each")
  func volume() {
    #expect(points([report("a")]) == 0)
    #expect(points([report("a"), report("a"), report("a")]) == 0)
    #expect(points([report("a"), report("b")]) == 2)
    #expect(points((0..<1_000).map { report("u\($0)") }) == 10)
    #expect(points((0..<1_000).map { _ in report(nil) }) == 0)
  }

  @Test("A day of waiting is a point, fifteen at most; a report of the future waits not at all")
  func waiting() {
    #expect(points([report("a", days: 3)]) == 3)
    #expect(points([report("a", days: 900)]) == 15)
    #expect(points([report("a", days: -5)]) == 0)
    #expect(points([]) == 0)
  }

  @Test("Whatever the figures say, priority stays between 0 and 100")
  func bounds() {
    for probability in [1e300, -1e300, .nan, .infinity, 1] {
      let value = points([report("a", .trustedFlagger, days: 99)], probability: probability, harm: .max)
      #expect((0...100).contains(value), "\(probability)")
    }
    #expect(points([], harm: .min) == 0)
    #expect(points([], probability: nil) == 10)
  }

  @Test("A record of upheld reports raises, one of unfounded ones lowers, a short one hardly")
  func record() {
    let many = points([report("a", days: 15)], record: .init(upheld: 20, unfounded: 0))
    let few = points([report("a", days: 15)], record: .init(upheld: 1, unfounded: 0))
    let bad = points([report("a", days: 15)], record: .init(upheld: 0, unfounded: 20))
    #expect(many > few && few >= 15 && bad < 15)
  }
}
