import CaseModel
import Testing

@testable import Summaries

@Suite("The printed column adds up to the printed sum")
struct ContributionsTests {
  private func contributions(_ weights: [Double], prior: Double = -1.5, sum: Double? = nil) -> Contributions {
    var made = SampleCases.explained
    made.assessment?.prior = prior
    made.assessment?.signals = weights.map {
      Signal(rule: "r", category: .counterfeit, weight: $0, field: "title", excerpt: "")
    }
    made.assessment?.sum = sum ?? weights.reduce(prior, +)
    return made.assessment.map { Contributions($0) } ?? contributions([])
  }

  @Test(
    "whatever the weights",
    arguments: [
      [], [2.1, 1.6, 0.9], [0.333, 0.333, 0.334], [0.005, 0.005, 0.005], [-0.335, 0.335],
      Array(repeating: 0.124, count: 50), [1e12, -1e12], [.nan, .infinity],
    ] as [[Double]])
  func addsUp(weights: [Double]) {
    let made = contributions(weights)
    #expect(made.prior + made.signals.reduce(0, +) + made.unexplained == made.total)
    #expect(made.signals.count == weights.count)
  }

  @Test("each part is within a hundredth of its true value")
  func near() {
    let weights = (0..<40).map { Double($0) * 0.037 - 0.7 }
    for (part, weight) in zip(contributions(weights).signals, weights) {
      #expect(abs(Double(part) - weight * 100) < 1.001)
    }
  }

  @Test("a sum that is not that of its parts is shown as such, never spread")
  func contradiction() {
    let made = contributions([2], sum: 3)
    #expect(made.unexplained == 250 && made.signals == [200] && made.total == 300)
  }

  @Test(
    "as text",
    arguments: [
      (210, "+2.10"), (-150, "-1.50"), (0, " 0.00"), (5, "+0.05"), (-1, "-0.01"),
      (.min, "-92233720368547758.08"),
    ])
  func text(row: (Int, String)) { #expect(Contributions.text(row.0) == row.1) }
}
