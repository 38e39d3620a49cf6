import CaseModel
import Crypto
import Foundation
import RuleFiles

/// Makes a rule pack out of the files of a directory, and gathers all that is wrong with them.
struct RulePackLoader {
  var problems: [DocketError]
  /// What makes no pack unusable; only a thorough reading looks for it.
  var warnings: [DocketError] = []
  private(set) var pack: RulePack?

  let tree: RuleTree
  var table = PatternTable()
  var lists = ListRegistry()
  var brands: [Brand] = []
  var brandPatterns: [(pattern: Int, use: PatternUses.BrandUse)] = []
  var brandKeys: Set<[Int]> = []
  var departments = Departments()
  var currencies: [String: Double] = [:]
  var contactPatterns: [Int: ContactPatterns.Kind] = [:]
  var visualNames: [String: (number: Int, folded: String)] = [:]
  var scores = Scores()
  var taxonomy: [Category: Set<String>] = [:]
  /// Expressions with the place where they stand, to say which one Vectorscan refuses.
  var expressions: [(pattern: Int, node: YAMLNode)] = []
  let detectorNames = Detectors.all.keys.sorted()
  /// Who wants to know of a pattern: rules, and departments.
  var rulePatterns: [(pattern: Int, use: PatternUses.RuleUse)] = []
  var departmentPatterns = DepartmentPatterns()
  /// What the cues of the rule that is being read look for.
  var cuePatterns: [(role: PatternUses.RuleUse.Role, number: UInt8, patterns: [Int])] = []
  /// Each rule as it stands in its file.
  var ruleNodes: [String: YAMLNode] = [:]
  /// What `scores.yaml` says of each rule.
  var weights: [String: (weight: Double, group: String?)] = [:]

  struct DepartmentPatterns {
    var byWord: [(Int, Int32)] = []
    var byCategory: [(Int, Int32)] = []
    var byReviewWord: [(Int, Int32)] = []
  }

  /// Thorough: also what only a check wants to know, such as a rule without examples.
  init(
    directory: String, cacheDirectory: String?, writesCache: Bool = true, thorough: Bool = false
  ) throws {
    let source = try RuleSource(directory: directory)
    let hash = Self.hash(source)
    let cache = cacheDirectory.map { PackCache(directory: $0, hash: hash, writes: writesCache) }
    tree = RuleTree(source, cacheFile: cache?.treeFile, writesCache: writesCache)
    problems = tree.problems
    if let cache, !thorough { pack = PackSnapshot.read(cache, tree: tree) }
    if pack == nil { read(hash: hash, cache: cache, thorough: thorough) }
  }

  private mutating func read(hash: String, cache: PackCache?, thorough: Bool) {
    let version = readTaxonomy()
    readScores()
    readThresholds()
    readLists()
    readBrands()
    readPartners()
    readCurrencies()
    readDepartments()
    for (kind, expression) in ContactPatterns.all {
      let number = table.expression("\\b\(expression)\\b", wantsStart: kind == .phone || kind == .handle)
      contactPatterns[number] = kind
    }
    var rules = readRules()
    addWeights(&rules)
    if thorough { lint(rules) }
    ruleNodes = [:]
    guard problems.isEmpty else {
      if thorough { checkExpressions() }
      return
    }
    finish(rules, version: "\(version)+\(hash.prefix(8))", cache: cache, thorough: thorough)
  }

  private mutating func finish(_ rules: [Rule], version: String, cache: PackCache?, thorough: Bool) {
    do {
      let digest = table.digest
      let file = cache?.databaseFile(digest)
      let database =
        try file.flatMap { PatternDatabase(cacheFile: $0) }
        ?? PatternDatabase(table.patterns, cacheFile: cache?.writes == true ? file : nil)
      let made = RulePack(
        version: version, directory: tree.directory, rules: rules, tree: tree,
        plan: RulePlan(rules), finder: HitFinder(patterns: table.patterns, database: database), uses: uses(),
        brands: brands,
        lists: lists.numbers, scores: scores, currencies: currencies, departments: departments,
        contactPatterns: contactPatterns, visualNames: visualNames)
      if let cache, cache.writes { PackSnapshot.write(made, digest: digest, to: cache.packFile) }
      pack = made
    } catch let refusal as PatternDatabase.Refusal {
      if thorough { checkExpressions() }
      if problems.isEmpty { problems.append(problem(refusal)) }
    } catch {
      problems.append(problem(.init(pattern: -1, message: "\(error)")))
    }
  }

  private static func hash(_ source: RuleSource) -> String {
    var hasher = SHA256()
    for file in source.files {
      hasher.update(data: Array("\(file.site ? "site/" : "")\(file.path)\u{0}\(file.bytes.count)\u{0}".utf8))
      hasher.update(data: file.bytes)
    }
    return hasher.finalize().hexadecimal
  }

  private func problem(_ refusal: PatternDatabase.Refusal) -> DocketError {
    if let node = expressions.first(where: { $0.pattern == refusal.pattern })?.node {
      return node.error("rules-pattern", "this expression cannot be used: \(refusal.message)")
    }
    return DocketError(
      code: "rules-pattern", what: "the patterns cannot be compiled: \(refusal.message)",
      place: .init(file: tree.directory), exit: .configuration)
  }

  /// Tries each expression by itself: the whole database names only the first that is refused.
  private mutating func checkExpressions() {
    for (pattern, node) in expressions {
      if let complaint = PatternDatabase.complaint(about: table.patterns[pattern]) {
        problems.append(node.error("rules-pattern", "this expression cannot be used: \(complaint)"))
      }
    }
  }

  private func uses() -> PatternUses {
    var listUses: [(Int, Int32)] = []
    for (index, patterns) in lists.patterns.enumerated() {
      for pattern in patterns { listUses.append((pattern, Int32(index))) }
    }
    let own = lists.numbers.filter { $0.key.hasPrefix("own/") }.flatMap { lists.patterns[$0.value] }
    let count = table.patterns.count
    return PatternUses(
      rules: Grouped(count: count, rulePatterns.map { ($0.pattern, $0.use) }),
      brands: Grouped(count: count, brandPatterns.map { ($0.pattern, $0.use) }),
      lists: Grouped(count: count, listUses), own: Set(own))
  }
}
