import CaseModel

/// One rule of the pack: what to look for, where, and what exempts it.
public struct Rule: Sendable {
  public let id: String
  public let category: Category
  public let subReason: String?
  /// The sentence that explains it to a moderator.
  public let moderator: String
  /// The sentence that explains it to a seller, without what would teach evasion.
  public let seller: String
  public let fields: [ListingField]
  /// The name of the detector that answers instead of patterns.
  public let detector: String?
  /// Whether it speaks against the category.
  public let against: Bool
  /// Whether a miss is worth a line in an explanation.
  public let notable: Bool
  /// Rules any of which, when it hits, silences this one.
  public let suppressedBy: [String]
  /// Sub-reasons of its category whose rules are all silenced when it hits.
  public let silences: [String]
  /// The weight in log-odds; 0 where `scores.yaml` has none.
  public internal(set) var weight: Double
  public internal(set) var group: String?

  /// How many examples its author gives, of both kinds.
  public let exampleCount: Int

  let fieldBits: UInt16
  let needs: Int
  let match: Cue
  /// Each must hit too.
  let also: [Cue]
  /// Each takes hits away: near them, or, with fields of its own, wherever on the page.
  let unless: [Cue]
  /// Rules all of which must hit too: a composite.
  let requires: [String]
  let options: RuleOptions

  /// What is looked for; which patterns that are stands in `PatternUses`.
  struct Cue: Sendable {
    var anyBrand = false
    /// Characters between it and the hit in the same text; nil for anywhere.
    var within: Int?
    var fieldBits: UInt16?
    /// Whether it was written at all.
    var isPresent = false
  }
}

/// What a rule hands to its detector.
struct RuleOptions: Sendable {
  var numbers: [String: Double] = [:]
  var texts: [String: [String]] = [:]

  func number(_ name: String, _ otherwise: Double) -> Double { numbers[name] ?? otherwise }
  func list(_ name: String) -> [String] { texts[name] ?? [] }
}
