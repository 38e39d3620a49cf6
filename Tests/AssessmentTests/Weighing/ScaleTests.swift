import CaseModel
import RuleFiles
import Testing

@testable import Assessment

@Suite("A scale adds up to the thousandth, ceilings included")
struct ScaleTests {
  /// A scale of rules with these weights, all of one group or of none.
  private func scale(_ weights: [Double], ceiling: Double? = nil, prior: Double = -2.5) throws -> Scale {
    let model = try #require(try Fixture.shared.get().rules.first)
    var scores = Scores()
    scores.prior[.counterfeit] = prior
    if let ceiling { scores.groups["g"] = ceiling }
    let findings = weights.map { weight -> (rule: Rule, finding: Finding) in
      var rule = model
      rule.weight = weight
      rule.group = ceiling == nil ? nil : "g"
      return (rule, .hit("title", "words"))
    }
    return Scale(.counterfeit, scores, findings: findings)
  }

  private func thousandths(_ scale: Scale) -> Int {
    Scale.thousandths(scale.prior) + scale.signals.reduce(0) { $0 + Scale.thousandths($1.weight) }
  }

  @Test(
    "What is printed adds up, whatever the weights",
    arguments: [
      [], [1], [0.1, 0.2, 0.3], [1.0005, 2.00049], [3, 3, 3], [0.001, 0.001, 0.001], [-1, 2, -3],
      [1e9, -1e9],
      [.nan, 1, .infinity],
    ] as [[Double]])
  func addsUp(_ weights: [Double]) throws {
    for ceiling in [nil, 0, 0.001, 1, 4] {
      let scale = try scale(weights, ceiling: ceiling)
      #expect(thousandths(scale) == Scale.thousandths(scale.sum), "\(weights) under \(ceiling ?? -1)")
      #expect(scale.probability >= 0 && scale.probability <= 1)
    }
  }

  @Test("A group's ceiling holds on either side for itself, and takes from each in proportion")
  func ceilings() throws {
    let scale = try scale([3, 1, -3, -1], ceiling: 2)
    #expect(scale.sum == -2.5)
    #expect(scale.signals.map(\.weight).sorted() == [-1.5, -0.5, 0.5, 1.5])
    #expect(scale.signals.compactMap(\.uncapped).sorted() == [-3, -1, 1, 3])
  }

  @Test("Under its ceiling a group is left alone")
  func under() throws {
    let scale = try scale([1, 0.5], ceiling: 1.5)
    #expect(scale.signals.map(\.weight) == [1, 0.5] && scale.signals.allSatisfy { $0.uncapped == nil })
  }

  @Test("Shares that do not come out even still add up to the ceiling exactly")
  func rounding() throws {
    let scale = try scale([1, 1, 1], ceiling: 1, prior: 0)
    #expect(scale.sum == 1)
    #expect(Set(scale.signals.map(\.weight)) == [0.333, 0.334])
  }

  @Test("The heaviest signal stands first; without any the prior alone speaks")
  func order() throws {
    #expect(try scale([0.5, -3, 2]).signals.map(\.weight) == [-3, 2, 0.5])
    #expect(try scale([]).sum == -2.5)
    #expect(abs(try scale([2.5]).probability - 0.5) < 1e-12)
  }

  @Test(
    "Thousandths of anything at all",
    arguments: [(0.0005, 1), (-0.0005, -1), (1e300, 1_000_000), (-1e300, -1_000_000), (.nan, 0), (2.5, 2500)])
  func rounded(_ row: (Double, Int)) { #expect(Scale.thousandths(row.0) == row.1) }
}
