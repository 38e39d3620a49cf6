import CaseModel

/// What the index knows of a case: enough for a list, without reading its file.
public struct CaseSummary: Sendable, Hashable {
  public var id: String
  public var version: Int
  public var bucket: Bucket
  /// The bucket that the file itself names: another one where a person moved the file by hand.
  public var writtenBucket: Bucket
  public var category: CaseModel.Category
  public var foundCategory: CaseModel.Category?
  public var subject: Subject
  public var priority: Int
  /// When its clock runs out or its next try is due.
  public var due: Timestamp?
  public var dueAction: String?
  public var attempts: Int
  public var reportCount: Int
  /// When the first of its reports was submitted.
  public var filed: Timestamp
  /// When its history begins: since when it is there.
  public var cameIn: Timestamp
  /// When its history was last added to.
  public var updated: Timestamp
  public var outcome: Assessment.Outcome?
  public var probability: Double?
  public var rulePack: String?
  /// Whether the reports were upheld or unfounded, as far as that is decided.
  public var finding: Finding?
  public var duplicateOf: String?
  public var title: String?
  /// What names the listing's seller on its marketplace; nil where the page names none.
  public var seller: String?
  /// The signature of the listing as it was last seen: near-duplicates are found by it.
  public var signature: String?

  /// What became of a case's reports.
  public enum Finding: String, Sendable, Hashable {
    case upheld, unfounded
  }

  public init(_ value: Case, writtenBucket: Bucket? = nil) {
    id = value.id
    version = value.version
    bucket = value.bucket
    self.writtenBucket = writtenBucket ?? value.bucket
    category = value.category
    foundCategory = value.foundCategory
    subject = value.subject
    priority = value.priority
    due = value.clock?.due
    dueAction = value.clock?.action
    attempts = value.attempts ?? 0
    reportCount = value.reports.count
    let submitted = value.reports.map(\.submittedAt).min()
    filed = submitted ?? value.history.first?.at ?? Timestamp(milliseconds: 0)
    cameIn = value.history.map(\.at).min() ?? filed
    updated = value.history.map(\.at).max() ?? filed
    outcome = value.assessment?.outcome
    probability = value.assessment?.probability
    rulePack = value.assessment?.rulePack
    finding = Self.finding(of: value)
    duplicateOf = value.duplicateOf
    title = value.listing?.title
    seller = SellerKey.of(value)
    signature = value.traces?.last?.signature
  }

  init(
    id: String, version: Int, bucket: Bucket, writtenBucket: Bucket, category: CaseModel.Category,
    foundCategory: CaseModel.Category?, subject: Subject, priority: Int, due: Timestamp?, dueAction: String?,
    attempts: Int, reportCount: Int, filed: Timestamp, cameIn: Timestamp, updated: Timestamp,
    outcome: Assessment.Outcome?,
    probability: Double?, rulePack: String?, finding: Finding?, duplicateOf: String?, title: String?,
    seller: String?, signature: String?
  ) {
    self.id = id
    self.version = version
    self.bucket = bucket
    self.writtenBucket = writtenBucket
    self.category = category
    self.foundCategory = foundCategory
    self.subject = subject
    self.priority = priority
    self.due = due
    self.dueAction = dueAction
    self.attempts = attempts
    self.reportCount = reportCount
    self.filed = filed
    self.cameIn = cameIn
    self.updated = updated
    self.outcome = outcome
    self.probability = probability
    self.rulePack = rulePack
    self.finding = finding
    self.duplicateOf = duplicateOf
    self.title = title
    self.seller = seller
    self.signature = signature
  }

  /// A person's decision says it first; else the last bucket that does: the present one, or the one it went on from.
  private static func finding(of value: Case) -> Finding? {
    if let decision = value.life?.decisions.last(where: { $0.undoneAt == nil }) {
      switch decision.verdict {
      case "uphold", "judge-valid": return .upheld
      case "dismiss", "judge-invalid": return .unfounded
      default: break
      }
    }
    if value.kind == .dispute { return nil }
    if let decided = value.history.last(where: { $0.event.hasPrefix("decided:") })?.event {
      if decided == "decided:uphold" { return .upheld }
      if decided == "decided:dismiss" { return .unfounded }
    }
    let path = [value.bucket] + value.history.reversed().compactMap(\.to)
    for bucket in path {
      if bucket == .violation { return .upheld }
      if bucket == .noViolation { return .unfounded }
    }
    return nil
  }
}
