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
  let detectorNames: [String]
  /// Whether the cache did not hold together.
  private var isStale = false

  /// Thorough: also what only a check wants to know, such as a rule without examples.
  init(
    directory: String, cacheDirectory: String?, writesCache: Bool = true, thorough: Bool = false
  ) throws {
    let source = try RuleSource(directory: directory)
    let hash = Self.hash(source)
    var stem = cacheDirectory.map { "\($0)/pack-\(hash.prefix(32))" }
    if let cacheDirectory, writesCache {
      try? FileManager.default.createDirectory(atPath: cacheDirectory, withIntermediateDirectories: true)
    } else if let files = stem.map(Self.cacheFiles), !files.allSatisfy(FileManager.default.fileExists) {
      // Nothing may be written, and what is not whole would be.
      stem = nil
    }
    self.init(source, hash: hash, stem: stem, thorough: thorough, warm: true)
    // A cache that does not hold together is made anew.
    if isStale { self.init(source, hash: hash, stem: stem, thorough: thorough, warm: false) }
  }

  private init(_ source: RuleSource, hash: String, stem: String?, thorough: Bool, warm: Bool) {
    tree = RuleTree(source, cacheFile: stem.map { $0 + ".tree" })
    problems = tree.problems
    detectorNames = Detectors.all.keys.sorted()
    let version = readTaxonomy()
    readScores()
    readThresholds()
    let tableFile = stem.map { $0 + ".table" }
    if warm, let tableFile, let (table, lists) = PatternTable.read(tableFile) {
      self.table = table
      self.lists = lists
    } else {
      readLists()
      table.beginAnswers()
    }
    readBrands()
    readCurrencies()
    readDepartments()
    for (kind, expression) in ContactPatterns.all {
      let number = table.expression("\\b\(expression)\\b", wantsStart: kind == .phone || kind == .handle)
      contactPatterns[number] = kind
    }
    var rules = readRules()
    addWeights(&rules)
    if thorough { lint(rules) }
    guard table.isConsistent else {
      isStale = true
      return
    }
    guard problems.isEmpty else {
      if thorough { checkExpressions() }
      return
    }
    finish(rules, version: "\(version)+\(hash.prefix(8))", stem: stem, thorough: thorough)
    if pack != nil, let tableFile, !table.isReplaying { table.write(lists, to: tableFile) }
  }

  private mutating func finish(_ rules: [Rule], version: String, stem: String?, thorough: Bool) {
    do {
      let library = PatternDatabase.libraryVersion
      let database = try PatternDatabase(
        table.patterns, cacheFile: stem.map { "\($0)-\(library).hsdb" }, isComplete: !table.isReplaying)
      pack = RulePack(
        version: version, directory: tree.directory, rules: rules, tree: tree,
        finder: HitFinder(patterns: table.patterns, database: database), uses: uses(rules), brands: brands,
        lists: lists, scores: scores, currencies: currencies, departments: departments,
        contactPatterns: contactPatterns, visualNames: visualNames)
    } catch let refusal as PatternDatabase.Refusal {
      if refusal.pattern == PatternDatabase.incomplete {
        isStale = true
        return
      }
      if thorough { checkExpressions() }
      if problems.isEmpty { problems.append(problem(refusal)) }
    } catch {
      problems.append(problem(.init(pattern: -1, message: "\(error)")))
    }
  }

  private static func cacheFiles(_ stem: String) -> [String] {
    [stem + ".tree", stem + ".table", "\(stem)-\(PatternDatabase.libraryVersion).hsdb"]
  }

  private static func hash(_ source: RuleSource) -> String {
    var hasher = SHA256()
    for file in source.files {
      hasher.update(data: Array("\(file.site ? "site/" : "")\(file.path)\u{0}\(file.bytes.count)\u{0}".utf8))
      hasher.update(data: file.bytes)
    }
    return hasher.finalize().map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
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

  private func uses(_ rules: [Rule]) -> PatternUses {
    var ruleUses: [(Int, PatternUses.RuleUse)] = []
    for (index, rule) in rules.enumerated() {
      func add(_ cue: Rule.Cue, _ role: PatternUses.RuleUse.Role, _ number: Int = 0) {
        for pattern in cue.patterns {
          ruleUses.append((pattern, .init(rule: Int32(index), role: role, cue: UInt8(clamping: number))))
        }
      }
      add(rule.match, .match)
      add(rule.unless, .unless)
      for (number, cue) in rule.also.enumerated() { add(cue, .also, number) }
    }
    var listUses: [(Int, Int32)] = []
    for (index, patterns) in lists.patterns.enumerated() {
      for pattern in patterns { listUses.append((pattern, Int32(index))) }
    }
    let own = lists.numbers.filter { $0.key.hasPrefix("own/") }.flatMap { lists.patterns[$0.value] }
    let count = table.patterns.count
    return PatternUses(
      rules: Grouped(count: count, ruleUses),
      brands: Grouped(count: count, brandPatterns.map { ($0.pattern, $0.use) }),
      lists: Grouped(count: count, listUses), own: Set(own))
  }
}
