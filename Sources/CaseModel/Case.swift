/// One subject in one category, with all reports about it: the content of a case file.
public struct Case: Sendable, Hashable, Codable {
  /// `c-` and 16 hexadecimal digits: a hash of subject and category.
  public var id: String
  /// Grows by one with each change: two people cannot overwrite each other.
  public var version: Int
  public var bucket: Bucket
  /// As reported.
  public var category: Category
  /// As the page shows; absent where it shows no violation.
  public var foundCategory: Category?
  public var subject: Subject
  /// 0…100: orders the work, never the finding.
  public var priority: Int
  public var reports: [Report]
  /// Set on a duplicate: the case that counts.
  public var duplicateOf: String?
  public var snapshots: [Snapshot]
  public var listing: Listing?
  /// What the listing was at its snapshots, oldest first, where it differed; absent while it never did.
  public var traces: [ListingTrace]?
  public var assessment: Assessment?
  public var clock: Clock?
  /// How often the page could not be had in a row.
  public var attempts: Int?
  public var history: [HistoryEntry]
  /// `dispute` for a case between a buyer and a seller; absent for a complaint.
  public var kind: Kind?
  /// What followed triage; absent where nothing did.
  public var life: CaseLife?

  /// What a case is about, where it is no complaint.
  public enum Kind: String, Sendable, Hashable, Codable {
    case dispute
  }

  enum CodingKeys: String, CodingKey {
    case id, version, bucket, category, subject, priority, reports, snapshots, listing, traces, assessment
    case clock, attempts, history, kind, life
    case foundCategory = "found_category"
    case duplicateOf = "duplicate_of"
  }

  public init(
    id: String, version: Int = 1, bucket: Bucket, category: Category, subject: Subject, priority: Int = 0,
    reports: [Report], snapshots: [Snapshot] = [], listing: Listing? = nil, assessment: Assessment? = nil,
    clock: Clock? = nil, history: [HistoryEntry] = []
  ) {
    self.id = id
    self.version = version
    self.bucket = bucket
    self.category = category
    self.subject = subject
    self.priority = priority
    self.reports = reports
    self.snapshots = snapshots
    self.listing = listing
    self.assessment = assessment
    self.clock = clock
    self.history = history
  }
}

/// A deadline on a case and what happens when it runs out.
public struct Clock: Sendable, Hashable, Codable {
  public var due: Timestamp
  public var action: String

  public init(due: Timestamp, action: String) {
    self.due = due
    self.action = action
  }
}

/// One line of a case's history: never changed, only added to.
public struct HistoryEntry: Sendable, Hashable, Codable {
  public var at: Timestamp
  public var event: String
  /// Who or what did it, such as `docket run` or `moderator:ann`.
  public var by: String
  public var from: Bucket?
  public var to: Bucket?
  public var reason: String?
  /// Of what a person went by: `policy`, `rule_pack`, `taxonomy`.
  public var versions: [String: String]?

  public init(
    at: Timestamp, event: String, by: String, from: Bucket? = nil, to: Bucket? = nil, reason: String? = nil
  ) {
    self.at = at
    self.event = event
    self.by = by
    self.from = from
    self.to = to
    self.reason = reason
  }
}
