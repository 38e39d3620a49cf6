/// One decision on a case, with the versions of everything that it rests on.
public struct CaseDecision: Sendable, Hashable, Codable {
  /// `uphold`, `dismiss`, `recategorise`, `judge-valid`…: the event's name.
  public var verdict: String
  public var at: Timestamp
  public var by: String
  /// The second person of a high-impact measure.
  public var secondedBy: String?
  public var reason: String
  public var category: Category?
  public var measure: String?
  /// The measure against the store that the points come to.
  public var storeMeasure: String?
  /// Whether the machine or a clock decided, by policy.
  public var automated: Bool
  public var policy: String?
  public var rulePack: String?
  public var taxonomy: String?
  /// Where the case stood: there an undoing brings it back to.
  public var before: Standing
  public var undoneAt: Timestamp?

  enum CodingKeys: String, CodingKey {
    case verdict, at, by, reason, category, measure, automated, policy, taxonomy, before
    case secondedBy = "seconded_by"
    case rulePack = "rule_pack"
    case storeMeasure = "store_measure"
    case undoneAt = "undone_at"
  }

  /// Where a case stood before something happened.
  public struct Standing: Sendable, Hashable, Codable {
    public var workflow: String
    public var state: String
    public var bucket: Bucket
    public var foundCategory: Category?

    enum CodingKeys: String, CodingKey {
      case workflow, state, bucket
      case foundCategory = "found_category"
    }

    public init(workflow: String, state: String, bucket: Bucket, foundCategory: Category?) {
      self.workflow = workflow
      self.state = state
      self.bucket = bucket
      self.foundCategory = foundCategory
    }
  }

  public init(
    verdict: String, at: Timestamp, by: String, reason: String, category: Category? = nil,
    measure: String? = nil, automated: Bool, before: Standing
  ) {
    self.verdict = verdict
    self.at = at
    self.by = by
    self.reason = reason
    self.category = category
    self.measure = measure
    self.automated = automated
    self.before = before
  }
}

/// A measure that was called for, and until when.
public struct AppliedMeasure: Sendable, Hashable, Codable {
  public var measure: String
  public var at: Timestamp
  public var until: Timestamp?
  /// `decision`, or `points` where the ledger called for it.
  public var because: String
  public var undoneAt: Timestamp?
  /// When it was lifted because its time was over.
  public var endedAt: Timestamp?

  enum CodingKeys: String, CodingKey {
    case measure, at, until, because
    case undoneAt = "undone_at"
    case endedAt = "ended_at"
  }

  /// Whether it was neither called off nor is over.
  public var isInForce: Bool { undoneAt == nil && endedAt == nil }

  public init(measure: String, at: Timestamp, until: Timestamp? = nil, because: String) {
    self.measure = measure
    self.at = at
    self.until = until
    self.because = because
  }
}

/// Penalty points that a case gave to a seller's account.
public struct PenaltyEntry: Sendable, Hashable, Codable {
  public enum Severity: String, Sendable, Hashable, Codable {
    case general, serious
  }

  public var account: String
  public var at: Timestamp
  /// As the table says, before the day's cap.
  public var points: Int
  public var severity: Severity
  public var undoneAt: Timestamp?

  enum CodingKeys: String, CodingKey {
    case account, at, points, severity
    case undoneAt = "undone_at"
  }

  public init(account: String, at: Timestamp, points: Int, severity: Severity) {
    self.account = account
    self.at = at
    self.points = points
    self.severity = severity
  }
}

/// An appeal against a decision, a dispute's outcome or an account's suspension.
public struct Appeal: Sendable, Hashable, Codable {
  public var filedAt: Timestamp
  public var role: Role
  public var by: String?
  public var statement: String
  @Sparse public var files: [Attachment]
  /// Where the case stood when it was filed.
  public var against: CaseDecision.Standing
  /// `upheld`, `overturned`, `withdrawn`; absent while it is open.
  public var outcome: String?
  public var decidedAt: Timestamp?
  public var decidedBy: String?
  public var reason: String?
  @Sparse public var compensation: [Coupon]

  enum CodingKeys: String, CodingKey {
    case role, by, statement, files, against, outcome, reason, compensation
    case filedAt = "filed_at"
    case decidedAt = "decided_at"
    case decidedBy = "decided_by"
  }

  public init(
    filedAt: Timestamp, role: Role, by: String?, statement: String, files: [Attachment],
    against: CaseDecision.Standing
  ) {
    self.filedAt = filedAt
    self.role = role
    self.by = by
    self.statement = statement
    self.files = files
    self.against = against
    compensation = []
  }
}

/// One coupon of a compensation.
public struct Coupon: Sendable, Hashable, Codable {
  public var amount: Money
  public var validUntil: Timestamp

  enum CodingKeys: String, CodingKey {
    case amount
    case validUntil = "valid_until"
  }

  public init(amount: Money, validUntil: Timestamp) {
    self.amount = amount
    self.validUntil = validUntil
  }
}
