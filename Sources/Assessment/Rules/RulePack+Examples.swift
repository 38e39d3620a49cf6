import CaseModel
import RuleFiles

extension RulePack {
  /// A rule's example that does not do what the rule's author says.
  public struct ExampleFailure: Sendable, Hashable {
    public let rule: String
    /// Whether the example must match.
    public let mustMatch: Bool
    /// The example as written, shortened.
    public let example: String
    /// What the rule answered instead.
    public let answer: String
    public let place: DocketError.Place
  }

  /// Runs every rule's own examples; empty where all do as their authors say.
  public func runExamples() -> [ExampleFailure] { runExamples(of: Set(rules.map(\.id))) }

  /// Runs the examples of these rules.
  public func runExamples(of ids: Set<String>) -> [ExampleFailure] {
    var failures: [ExampleFailure] = []
    let nodes = Dictionary(
      tree.rules.map { ($0["id"]?.scalar ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    for (index, rule) in rules.enumerated() where ids.contains(rule.id) {
      let examples = nodes[rule.id].map { RuleExamples(of: $0) } ?? RuleExamples()
      for node in examples.match { failures += run(node, index, mustMatch: true).map { [$0] } ?? [] }
      for node in examples.noMatch { failures += run(node, index, mustMatch: false).map { [$0] } ?? [] }
    }
    return failures
  }

  private func run(_ node: YAMLNode, _ index: Int, mustMatch: Bool) -> ExampleFailure? {
    let rule = rules[index]
    guard let (input, text) = ExampleReader(rule: rule).input(node), let listing = input.listing else {
      return ExampleFailure(
        rule: rule.id, mustMatch: mustMatch, example: "", answer: "this is no listing", place: node.place)
    }
    let examination = Examination(input, listing, self)
    RuleEvaluator(examination).evaluate()
    let finding = examination.findings[index]
    guard (finding?.answer == .hit) != mustMatch else { return nil }
    let answer = finding.map { "\($0.answer): \($0.excerpt)" } ?? "no answer"
    return ExampleFailure(
      rule: rule.id, mustMatch: mustMatch, example: text, answer: answer, place: node.place)
  }
}
