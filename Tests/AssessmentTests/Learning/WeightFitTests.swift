import Testing

@testable import Assessment

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

  @Test("A probability at either end moves no weight out of its bounds, and none is undefined")
  func extremes() {
    for prior in [-700.0, 700] {
      let rows = (0..<50).map { WeightFit.Row(rules: [0, 1], upheld: $0 % 2 == 0) }
      let weights = WeightFit.fit(rows, prior: prior, present: [5.9, -5.9], against: [false, true])
      #expect((0...6).contains(weights[0]) && (-6...0).contains(weights[1]), "\(weights)")
    }
  }

  @Test("A rule number beyond the table is left out; no rules and no rows give what was there")
  func hostile() {
    #expect(WeightFit.fit([.init(rules: [7], upheld: true)], prior: 0, present: [1], against: [false]) == [1])
    #expect(WeightFit.fit([], prior: 0, present: [1, -1], against: [false, true]) == [1, -1])
    #expect(WeightFit.fit([.init(rules: [], upheld: true)], prior: 0, present: [], against: []) == [])
  }

  @Test("Two rules that always hit together share what one alone would take")
  func together() {
    func fitted(_ rules: [Int]) -> [Double] {
      let rows = (0..<200).map { WeightFit.Row(rules: rules, upheld: $0 % 10 != 0) }
      return WeightFit.fit(rows, prior: -2.5, present: [1, 1], against: [false, false])
    }
    let both = fitted([0, 1])
    #expect(abs(both[0] - both[1]) < 1e-3)
    #expect(both[0] < fitted([0])[0])
  }
}
