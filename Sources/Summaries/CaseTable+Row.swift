import CaseModel

extension CaseTable {
  /// What the table shows of a case: from the case itself, or from an index that has as much.
  public struct Row: Sendable, Hashable {
    public var id: String
    public var bucket: Bucket
    public var category: Category
    public var subject: String
    public var title: String?
    public var priority: Int
    public var cameIn: Timestamp
    public var reports: Int
    public var probability: Double?
    public var due: Timestamp?

    public init(
      id: String, bucket: Bucket, category: Category, subject: String, title: String? = nil, priority: Int,
      cameIn: Timestamp, reports: Int, probability: Double? = nil, due: Timestamp? = nil
    ) {
      self.id = id
      self.bucket = bucket
      self.category = category
      self.subject = subject
      self.title = title
      self.priority = priority
      self.cameIn = cameIn
      self.reports = reports
      self.probability = probability
      self.due = due
    }

    public init(_ subject: Case, now: Timestamp) {
      self.init(
        id: subject.id, bucket: subject.bucket, category: subject.category, subject: subject.subject.key,
        title: subject.listing?.title, priority: subject.priority,
        cameIn: CaseAge.cameIn(subject, now: now), reports: subject.reports.count,
        probability: subject.assessment?.probability, due: subject.clock?.due)
    }

    /// For `list --json`: one line each through `Inert.json(row.json.compact)`.
    public var json: JSONValue {
      .object([
        "id": .string(id), "bucket": .string(bucket.rawValue), "category": .string(category.rawValue),
        "subject": .string(subject), "title": title.map { .string($0) }, "priority": .number("\(priority)"),
        "came_in": .string("\(cameIn)"), "reports": .number("\(reports)"),
        "probability": probability.flatMap { $0.isFinite ? .number("\($0)") : nil },
        "due": due.map { .string("\($0)") },
      ])
    }
  }
}
