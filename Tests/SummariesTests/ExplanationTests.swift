import CaseModel
import Testing

@testable import Summaries

@Suite("An explanation adds up")
struct ExplanationTests {
  static func assessment(_ prior: Double, _ weights: [Double], sum: Double? = nil) -> Assessment {
    let signals = weights.enumerated().map {
      Signal(rule: "r\($0.offset)", category: .counterfeit, weight: $0.element, field: "title", excerpt: "x")
    }
    return Assessment(
      probability: 0.5, outcome: .undetermined, rulePack: "p", prior: prior,
      sum: sum ?? weights.reduce(prior, +),
      confirmedFrom: 0.9, clearedTo: 0.1, signals: signals, reason: "")
  }

  @Test("to the hundredth, whatever the weights")
  func addsUp() {
    var generator = Shuffler(state: 3)
    for _ in 0..<2000 {
      let weights = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        Double.random(in: -4...4, using: &generator)
      }
      let made = Contributions(Self.assessment(Double.random(in: -3...0, using: &generator), weights))
      #expect(made.prior + made.signals.reduce(0, +) == made.total)
      #expect(made.unexplained == 0)
      for (cents, weight) in zip(made.signals, weights) {
        #expect(abs(Double(cents) - weight * 100) < 1.0001)
      }
    }
  }

  @Test("and says so where the case file's own sum does not follow from its signals")
  func contradiction() {
    let made = Contributions(Self.assessment(-1, [1.5], sum: 2))
    #expect(made.unexplained == 150)
    #expect(made.prior + made.signals[0] + made.unexplained == made.total)
    let infinite = Contributions(Self.assessment(.nan, [.infinity, 1e300], sum: -.infinity))
    #expect(infinite.total == 0)
  }

  @Test("what a case would be without its strongest rule is reckoned with the ceiling")
  func counterfactual() throws {
    var made = Self.assessment(-1.5, [1, 1, 2], sum: 2.5)
    made.outcome = .confirmed
    for index in 0...1 {
      made.signals[index].group = "g"
      made.signals[index].uncapped = 2
    }
    let without = try #require(Counterfactual.strongest(made))
    #expect(without.rule == "r2")
    // Without r0 the ceiling of 2 is still reached by r1 alone.
    made.signals[2].weight = 0.5
    made.sum = 1
    let ceiling = try #require(Counterfactual.strongest(made))
    #expect(ceiling.rule == "r0" && abs(ceiling.probability - 0.7311) < 0.001)
  }
}
