import CaseModel
import Crypto
import Foundation
import RuleFiles

/// All rules, lists and scores of a directory, ready to weigh with.
public struct RulePack: Sendable {
  /// The taxonomy's version and the first digits of the hash of all rule files, such as `2026.11+ab12cd34`.
  public let version: String
  public let directory: String
  public let rules: [Rule]
  /// The files, for whoever reads other parts of them (policy, marketplaces, workflows).
  public let tree: RuleTree

  let plan: RulePlan
  let finder: HitFinder
  /// For each pattern, who wants to know of its hits.
  let uses: PatternUses
  let brands: [Brand]
  /// The word lists' numbers by their paths under `lists/`.
  let lists: [String: Int]
  let scores: Scores
  let currencies: [String: Double]
  let departments: Departments
  /// Which patterns find contact details.
  let contactPatterns: [Int: ContactPatterns.Kind]
  /// Brands by the shape of their names: see `VisualBrands`.
  let visualNames: [String: (number: Int, folded: String)]

  /// Reads the rules of a directory; throws the first problem of a pack that cannot be used.
  ///
  /// With a cache directory, what takes long (YAML, the automaton) is kept there under the hash of the files.
  /// - Parameter writesCache: false reads what is kept there, and adds nothing to it.
  public static func load(
    from directory: String, cacheDirectory: String? = nil, writesCache: Bool = true
  ) throws -> RulePack {
    let loaded = try RulePackLoader(
      directory: directory, cacheDirectory: cacheDirectory, writesCache: writesCache)
    if let problem = loaded.problems.first { throw problem }
    guard let pack = loaded.pack else {
      throw DocketError(
        code: "rules-unusable", what: "the rules cannot be used", place: .init(file: directory),
        exit: .configuration)
    }
    return pack
  }

  /// What a thorough reading of a directory of rules found.
  public struct CheckResult: Sendable {
    /// What makes the pack unusable.
    public var problems: [DocketError]
    /// What makes it worse than it could be.
    public var warnings: [DocketError]
  }

  /// Every problem of a directory of rules, as a good compiler would say them; empty for a sound pack.
  public static func check(directory: String) -> [DocketError] { inspect(directory: directory).problems }

  /// Problems and warnings of a directory of rules.
  public static func inspect(directory: String) -> CheckResult {
    do {
      let loaded = try RulePackLoader(directory: directory, cacheDirectory: nil, thorough: true)
      return CheckResult(problems: loaded.problems, warnings: loaded.warnings)
    } catch let problem as DocketError {
      return CheckResult(problems: [problem], warnings: [])
    } catch {
      let problem = DocketError(
        code: "rules-unusable", what: "\(error)", place: .init(file: directory), exit: .configuration)
      return CheckResult(problems: [problem], warnings: [])
    }
  }

  /// Every problem of this pack's directory as it stands now.
  public func check() -> [DocketError] { Self.check(directory: directory) }

  public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }
}
