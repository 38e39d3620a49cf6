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
