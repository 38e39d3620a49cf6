import Assessment
import CaseModel

extension RuleDesk {
  /// How the rules' own examples went.
  public struct TestResult: Sendable {
    /// One for each example that does not do as its rule's author says.
    public var failures: [DocketError]
    /// `67 rules, 412 examples: all as they say`.
    public var sentence: String
  }

  /// Runs the examples of all rules, or of those named; throws `rule-unknown` (64) for a name that is no rule's.
  public func test(_ names: [String] = []) throws -> TestResult {
    let pack = try pack()
    for name in names where pack.rule(name) == nil {
      throw DocketError(
        code: "rule-unknown", what: "there is no rule '\(name)'",
        remedy: "see `docket rules list`", exit: .usage)
    }
    let wanted = names.isEmpty ? pack.rules.map(\.id) : names
    let failures = pack.runExamples(of: Set(wanted)).map(Self.problem)
    let count = pack.rules.filter { wanted.contains($0.id) }.reduce(0) { $0 + $1.exampleCount }
    let rules = "\(wanted.count) \(wanted.count == 1 ? "rule" : "rules"), \(count) examples"
    let verdict = failures.isEmpty ? "all as they say" : "\(failures.count) failed"
    return TestResult(failures: failures, sentence: "\(rules): \(verdict)")
  }

  private static func problem(_ failure: RulePack.ExampleFailure) -> DocketError {
    let expected = failure.mustMatch ? "must match" : "must not match"
    return DocketError(
      code: "rules-example-failed",
      what: "rule '\(failure.rule)': this example \(expected), the answer was \(failure.answer)",
      place: failure.place, exit: .configuration)
  }
}
