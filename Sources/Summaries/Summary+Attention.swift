import CaseModel

extension Summary {
  /// What cannot wait.
  public struct Attention: Sendable, Hashable, Codable {
    /// Cases that wait for a person.
    public var waiting = 0
    /// Cases whose deadline has passed, and those whose comes within a day.
    public var overdue = 0
    public var dueSoon = 0
    /// The first of both, the earliest deadline first.
    public var atRisk: [CaseLine] = []

    enum CodingKeys: String, CodingKey {
      case waiting, overdue
      case dueSoon = "due_soon"
      case atRisk = "at_risk"
    }
  }

  /// One bucket as it stands now, whatever the period.
  public struct BucketRow: Sendable, Hashable, Codable {
    public var bucket: Bucket
    public var cases = 0
    /// Cases whose deadline has passed.
    public var overdue = 0
    public var oldest: [CaseLine] = []
    public var mostUrgent: [CaseLine] = []

    enum CodingKeys: String, CodingKey {
      case bucket, cases, overdue, oldest
      case mostUrgent = "most_urgent"
    }

    public init(bucket: Bucket) { self.bucket = bucket }
  }

  /// A case in one line.
  public struct CaseLine: Sendable, Hashable, Codable {
    public var id: String
    public var bucket: Bucket
    public var category: Category
    public var subject: String
    public var priority: Int
    public var cameIn: Timestamp
    public var ageSeconds: Int64
    public var due: Timestamp?
    /// What happens when its clock runs out.
    public var action: String?

    enum CodingKeys: String, CodingKey {
      case id, bucket, category, subject, priority, due, action
      case cameIn = "came_in"
      case ageSeconds = "age_seconds"
    }
  }

  /// Listings that are no longer what was reported.
  public struct ChangedListings: Sendable, Hashable, Codable {
    public var counts: [ChangeCount] = []
    /// The latest ones.
    public var latest: [ChangedLine] = []
  }

  public struct ChangeCount: Sendable, Hashable, Codable {
    public var kind: ListingChange.Kind
    public var cases: Compared
  }

  public struct ChangedLine: Sendable, Hashable, Codable {
    public var kind: ListingChange.Kind
    public var at: Timestamp
    public var line: CaseLine

    enum CodingKeys: String, CodingKey {
      case kind, at
      case line = "case"
    }
  }
}
