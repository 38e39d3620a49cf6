import RuleFiles

/// A rule's own examples.
struct RuleExamples: Sendable {
  var match: [YAMLNode] = []
  var noMatch: [YAMLNode] = []

  var count: Int { match.count + noMatch.count }

  init() {}

  /// Of a rule as it stands in a file.
  init(of rule: YAMLNode) {
    func list(_ key: String) -> [YAMLNode] { rule["examples"]?[key].map { $0.elements ?? [$0] } ?? [] }
    match = list("match")
    noMatch = list("no_match")
  }
}
