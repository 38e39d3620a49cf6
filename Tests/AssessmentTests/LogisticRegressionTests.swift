import Testing

@testable import Assessment

@Suite("liblinear fits, quietly and determinately")
struct LogisticRegressionTests {
  @Test(
    "A feature that goes with one class gets a weight of its side, whichever class comes first",
    arguments: [true, false])
  func sides(_ first: Bool) throws {
    let labels = (0..<40).map { ($0 % 2 == 0) == first }
    let rows = labels.map { $0 ? [(feature: 0, value: 1.0)] : [(feature: 1, value: 1.0)] }
    let model = try #require(LogisticRegression.fit(rows: rows, labels: labels, features: 2, cost: 1))
    #expect(model.weights[0] > 0.5 && model.weights[1] < -0.5)
    let again = try #require(LogisticRegression.fit(rows: rows, labels: labels, features: 2, cost: 1))
    #expect(again.weights == model.weights)
  }

  @Test("One class alone, no rows, or a feature out of range fit nothing and harm nothing")
  func hostile() throws {
    #expect(LogisticRegression.fit(rows: [[]], labels: [true], features: 1, cost: 1) == nil)
    #expect(LogisticRegression.fit(rows: [], labels: [], features: 1, cost: 1) == nil)
    let rows = [[(feature: 9, value: 1.0)], [(feature: 0, value: Double.nan)]]
    let model = try #require(LogisticRegression.fit(rows: rows, labels: [true, false], features: 2, cost: 1))
    #expect(model.weights.count == 2 && model.weights.allSatisfy(\.isFinite))
  }
}

@Suite("Weights stay near what they were unless decisions say otherwise")
struct WeightFitTests {
  @Test("Many decisions move a weight towards their log-odds, few hardly, none not at all")
  func moves() {
    func fitted(_ count: Int) -> Double {
      let rows = (0..<count).map { WeightFit.Row(rules: [0], upheld: $0 % 10 != 0) }
      return WeightFit.fit(rows, prior: -2.5, present: [1.0], against: [false])[0]
    }
    #expect(fitted(0) == 1.0)
    #expect(fitted(10) > 1.0 && fitted(10) < fitted(100))
    // Nine of ten: log-odds of 2.2, so 4.7 above the prior.
    #expect(abs(fitted(2000) - 4.7) < 0.1)
  }

  @Test("A rule that is always wrong goes to nought and not beyond; one against likewise")
  func bounded() {
    let wrong = (0..<500).map { _ in WeightFit.Row(rules: [0], upheld: false) }
    #expect(WeightFit.fit(wrong, prior: 0, present: [2.0], against: [false]) == [0])
    let upheld = (0..<500).map { _ in WeightFit.Row(rules: [0], upheld: true) }
    #expect(WeightFit.fit(upheld, prior: 0, present: [-2.0], against: [true]) == [0])
  }
}
