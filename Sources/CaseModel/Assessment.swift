/// All signals of a case, their sum, the probability, and the rule pack that weighed them.
public struct Assessment: Sendable, Hashable, Codable {
  public enum Outcome: String, Sendable, Hashable, Codable {
    case confirmed, cleared, undetermined
  }

  /// That the page shows what the report says, or (with `found`) what it shows instead: 0…1.
  public var probability: Double
  public var outcome: Outcome
  /// The pack's version: its name and the first digits of its hash.
  public var rulePack: String
  /// The category that the page shows; nil where it shows none.
  public var foundCategory: Category?
  public var subReason: String?
  /// The prior's log-odds: the first line of the sum.
  public var prior: Double
  /// The sum of the prior and all signals' weights for the category weighed.
  public var sum: Double
  /// The thresholds it was held against.
  public var confirmedFrom: Double
  public var clearedTo: Double
  /// The signals of the category weighed; those of other categories are in `elsewhere`.
  public var signals: [Signal]
  public var elsewhere: [Signal]?
  /// Rules that were looked for and not found, or whose field was not to be had.
  public var considered: [Considered]?
  /// Rules suppressed by others, by name.
  public var suppressed: [Suppressed]?
  public var claims: [Claim]?
  /// Why the outcome is what it is, in one sentence for a moderator.
  public var reason: String
  public var measure: String?
  /// What the most complete notice of an infringement still lacks of what article 16 of the Digital Services Act asks, such
  /// as `rights.registration`; nil where nothing is missing or nobody claims a right.
  public var missingParts: [String]?

  public struct Considered: Sendable, Hashable, Codable {
    public enum Answer: String, Sendable, Hashable, Codable {
      case miss, unknown
    }
    public var rule: String
    public var answer: Answer
    public var field: String
    public var note: String
    public init(rule: String, answer: Answer, field: String, note: String) {
      self.rule = rule
      self.answer = answer
      self.field = field
      self.note = note
    }
  }

  public struct Suppressed: Sendable, Hashable, Codable {
    public var rule: String
    public var by: String
    public init(rule: String, by: String) {
      self.rule = rule
      self.by = by
    }
  }

  /// One claim of a report, held against the page.
  public struct Claim: Sendable, Hashable, Codable {
    public enum Verdict: String, Sendable, Hashable, Codable {
      case borneOut = "borne_out"
      case contradicted, silent
      case pageUnavailable = "page_unavailable"
    }
    public var report: String
    public var claim: String
    public var verdict: Verdict
    public var note: String?
    public init(report: String, claim: String, verdict: Verdict, note: String? = nil) {
      self.report = report
      self.claim = claim
      self.verdict = verdict
      self.note = note
    }
  }

  enum CodingKeys: String, CodingKey {
    case probability, outcome, prior, sum, signals, elsewhere, considered, suppressed, claims, reason, measure
    case rulePack = "rule_pack"
    case foundCategory = "found_category"
    case subReason = "sub_reason"
    case confirmedFrom = "confirmed_from"
    case clearedTo = "cleared_to"
    case missingParts = "missing_parts"
  }

  public init(
    probability: Double, outcome: Outcome, rulePack: String, foundCategory: Category? = nil,
    subReason: String? = nil, prior: Double, sum: Double, confirmedFrom: Double, clearedTo: Double,
    signals: [Signal], elsewhere: [Signal]? = nil, considered: [Considered]? = nil,
    suppressed: [Suppressed]? = nil, claims: [Claim]? = nil, reason: String, measure: String? = nil
  ) {
    self.probability = probability
    self.outcome = outcome
    self.rulePack = rulePack
    self.foundCategory = foundCategory
    self.subReason = subReason
    self.prior = prior
    self.sum = sum
    self.confirmedFrom = confirmedFrom
    self.clearedTo = clearedTo
    self.signals = signals
    self.elsewhere = elsewhere
    self.considered = considered
    self.suppressed = suppressed
    self.claims = claims
    self.reason = reason
    self.measure = measure
  }
}
