import CaseModel
import RuleFiles
import Testing

@testable import Lifecycle

@Suite("The life-cycle policy is read from its file")
struct LifePolicyTests {
  @Test("Every clock of the shipped life-cycle policy is a span, or never")
  func clocks() {
    let clocks = Scenario.rules.policy.clocks
    #expect(clocks.count >= 25)
    #expect(clocks.filter { $0.value == nil }.keys.sorted() == ["enforce_confirmed"])
  }

  private func read(_ yaml: String) throws -> (policy: LifePolicy, codes: [String]) {
    let node = try YAMLDocument(file: "lifecycle.yaml", text: yaml + "\n").root
    var problems: [DocketError] = []
    let policy = LifePolicy.load(
      node, calendars: Calendars(named: ["EU": WorkCalendar(name: "EU")]), &problems)
    return (policy, problems.map(\.code))
  }

  @Test(
    "What cannot be is named",
    arguments: [
      ("clocks: {undo: soon}", "span"), ("clocks: {undo: 3bd@Mars}", "span-calendar"),
      ("clock: {}", "rules-unknown-key"),
      ("silence_upholds: maybe", "rules-unknown-value"),
      ("measures: {warn: {on: moon}}", "rules-unknown-value"),
      ("points: {thresholds: [{from: 5, measure: none}]}", "rules-unknown-value"),
      ("misuse: {exempt: [fakes]}", "rules-unknown-value"),
      ("compensation: {currency: USD, most: \"-1\"}", "money"),
      ("compensation: {currency: dollars, coupon: \"5\"}", "money"),
      ("limits: {appeal: {words: 5}}", "rules-unknown-key"),
      ("receipts: perhaps", "rules-type"),
    ])
  func mistakes(row: (String, String)) throws { #expect(try read(row.0).codes == [row.1]) }

  @Test("A clock that never runs is there and has no span; one that is not said is not there")
  func never() throws {
    let policy = try read("clocks: {a: never, b: 48h}").policy
    #expect(policy.clocks.keys.sorted() == ["a", "b"] && policy.span("a") == nil && policy.span("c") == nil)
    #expect(policy.span("b") == Span(48, .hours))
  }

  @Test("Thresholds rise whatever their order, and numbers are brought within bounds")
  func bounds() throws {
    let yaml = """
      measures: {warn: {on: store}, end: {on: store, blocks_account: true}}
      points:
        thresholds: [{from: 48, measure: end}, {from: 12, measure: warn}]
        categories: {counterfeit: {severity: serious, points: 99999}, other: {points: -5}}
        strikes_end_account: 0
      misuse: {share: 7, unfounded: 0}
      limits: {appeal: {characters: -1}}
      """
    let read = try read(yaml)
    #expect(read.codes == [] && read.policy.points.thresholds.map(\.from) == [12, 48])
    #expect(read.policy.points.categories["counterfeit"] == .init(severity: .serious, points: 1000))
    #expect(read.policy.points.categories["other"] == .init(severity: .general, points: 0))
    #expect(read.policy.points.strikesEndAccount == 1 && read.policy.misuse.share == 1)
    #expect(read.policy.misuse.unfounded == 1 && read.policy.appeal.characters == 0)
    #expect(
      read.policy.measures["end"]?.blocksAccount == true && read.policy.measures["warn"]?.onStore == true)
  }
}
