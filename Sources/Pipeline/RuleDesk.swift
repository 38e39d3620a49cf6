import Assessment
import CaseModel
import Lifecycle
import RuleFiles

/// Checks, tests and lists a rule pack.
public struct RuleDesk {
  let settings: Settings

  public init(_ settings: Settings) { self.settings = settings }

  /// Everything that is wrong with the rule files, each with its place.
  public func check() throws -> [DocketError] { try inspect().problems }

  /// What makes the rule files unusable, and what makes them worse than they could be.
  public func inspect() throws -> (problems: [DocketError], warnings: [DocketError]) {
    let result = RulePack.inspect(directory: settings.rules)
    var problems = result.problems
    let tree = try RuleTree(directory: settings.rules)
    _ = Policy.load(tree, &problems)
    _ = MarketplaceProfiles.load(tree, &problems)
    var seen: Set<DocketError> = []
    return (problems.filter { seen.insert($0).inserted }, result.warnings)
  }

  /// The pack, with its compiled form where the tree keeps one.
  func pack() throws -> RulePack {
    try RulePack.load(from: settings.rules, cacheDirectory: CachePlace.find(settings))
  }

  public func list(json: Bool) throws -> String {
    let pack = try pack()
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
    let pack = try pack()
    return Dictionary(pack.rules.map { ($0.id, $0.seller) }, uniquingKeysWith: { first, _ in first })
  }
}
