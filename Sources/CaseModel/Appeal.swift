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
