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
