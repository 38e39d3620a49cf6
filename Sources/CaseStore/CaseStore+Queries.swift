import CaseModel
import GRDB

extension CaseStore {
  /// The case that holds a report, and the report's digest; one that counts goes before a duplicate.
  public func caseID(forReport report: String) throws(DocketError) -> (caseID: String, digest: String?)? {
    try read { database in
      let sql = """
        SELECT r.case_id, r.digest FROM reports r LEFT JOIN cases c ON c.id = r.case_id
        WHERE r.id = ? ORDER BY c.bucket = 'duplicate', r.case_id LIMIT 1
        """
      let statement = try database.cachedStatement(sql: sql)
      return try Row.fetchOne(statement, arguments: [report]).map { (caseID: $0[0], digest: $0[1]) }
    }
  }

  /// The bucket in which the index has a case.
  public func location(of caseID: String) throws(DocketError) -> Bucket? {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT bucket FROM cases WHERE id = ?")
      return try String.fetchOne(statement, arguments: [caseID]).flatMap { Bucket(rawValue: $0) }
    }
  }

  /// The buckets in which the index has some cases, asked at once.
  func locations(of ids: [String]) throws(DocketError) -> [String: Bucket] {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT bucket FROM cases WHERE id = ?")
      var found: [String: Bucket] = [:]
      for id in ids {
        found[id] = try String.fetchOne(statement, arguments: [id]).flatMap { Bucket(rawValue: $0) }
      }
      return found
    }
  }

  /// The case that counts for a complaint that was made before; the key is the one that the store's closure gives.
  public func complaint(_ key: String) throws(DocketError) -> String? {
    try read { database in
      let sql = """
        SELECT r.case_id FROM reports r JOIN cases c ON c.id = r.case_id
        WHERE r.complaint = ? AND c.bucket <> 'duplicate' AND c.duplicate_of IS NULL
        ORDER BY r.submitted, r.id LIMIT 1
        """
      return try String.fetchOne(try database.cachedStatement(sql: sql), arguments: [key])
    }
  }

  public func summary(of caseID: String) throws(DocketError) -> CaseSummary? {
    try summaries("id = ?", [caseID], order: "id", limit: 1).first
  }

  /// How a list of cases is sorted; every order ends with the id, so that it is always the same.
  public enum Sort: String, Sendable, CaseIterable {
    /// What waits for a person and is overdue first, by its end; then what is escalated, what else waits for a person, what
    /// waits for others, and last what is settled; each by priority.
    case urgency
    /// The highest first, the oldest of equals before the others.
    case priority
    /// The earliest due first; those without a due time last.
    case due
    /// The latest change first.
    case updated
    /// The one that is there longest first.
    case cameIn
    /// The oldest report first.
    case filed
    case id

    func order(at moment: Timestamp) -> String {
      switch self {
      case .urgency: Self.urgency(moment) + ", priority DESC, due IS NULL, due, came_in, id"
      case .priority: "priority DESC, came_in, id"
      case .due: "due IS NULL, due, id"
      case .updated: "updated DESC, id"
      case .cameIn: "came_in, id"
      case .filed: "filed, id"
      case .id: "id"
      }
    }

    private static func urgency(_ moment: Timestamp) -> String {
      let people = Bucket.waitingForPerson.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
      let overdue = "bucket IN (\(people)) AND due <= \(moment.milliseconds)"
      return """
        CASE WHEN \(overdue) THEN 0 WHEN bucket = 'escalated' THEN 1 WHEN bucket IN (\(people)) THEN 2 \
        WHEN bucket IN ('awaiting-seller', 'deferred') THEN 3 ELSE 4 END, CASE WHEN \(overdue) THEN due ELSE 0 END
        """
    }
  }

  /// Cases of one bucket and category, or of all; the moment says what is overdue.
  public func cases(
    bucket: Bucket? = nil, category: CaseModel.Category? = nil, sort: Sort = .priority,
    at moment: Timestamp = Timestamp(milliseconds: 0), limit: Int? = nil
  ) throws(DocketError) -> [CaseSummary] {
    var terms: [String] = []
    var arguments: [String] = []
    if let bucket {
      terms.append("bucket = ?")
      arguments.append(bucket.rawValue)
    }
    if let category {
      terms.append("category = ?")
      arguments.append(category.rawValue)
    }
    let condition = terms.isEmpty ? "1" : terms.joined(separator: " AND ")
    return try summaries(
      condition, StatementArguments(arguments), order: sort.order(at: moment), limit: limit)
  }

  /// All cases about one listing or store, in any category.
  public func cases(ofSubjectKey key: String) throws(DocketError) -> [CaseSummary] {
    try summaries("subject_key = ?", [key], order: "id", limit: nil)
  }

  /// Cases about listings of one seller that were filed up to a moment, the latest first: see `SellerKey`.
  public func cases(ofSeller key: String, filedBy moment: Timestamp, limit: Int = 200) throws(DocketError)
    -> [CaseSummary]
  {
    try summaries(
      "seller = ? AND filed <= ? AND signature IS NOT NULL", [key, moment.milliseconds],
      order: "filed DESC, id", limit: limit)
  }

  /// Cases whose clock has run out by a moment, or whose next try is due; the longest overdue first.
  public func due(before moment: Timestamp, bucket: Bucket? = nil) throws(DocketError) -> [DueCase] {
    try read { database in
      var sql = "SELECT id, bucket, due_action FROM cases WHERE due <= ?"
      var arguments: StatementArguments = [moment.milliseconds]
      if let bucket {
        sql += " AND bucket = ?"
        arguments += [bucket.rawValue]
      }
      let rows = try Row.fetchCursor(
        try database.cachedStatement(sql: sql + " ORDER BY due, id"), arguments: arguments)
      var found: [DueCase] = []
      while let row = try rows.next() {
        guard let bucket = Bucket(rawValue: row[1]) else { continue }
        found.append(DueCase(id: row[0], bucket: bucket, action: row[2]))
      }
      return found
    }
  }

  /// Cases by id, by an id's beginning, by a report's id, by a subject's key or address, or by a reported address.
  ///
  /// The first of these that finds any answers; several cases mean that the text does not tell them apart.
  public func find(_ text: String, limit: Int = 20) throws(DocketError) -> [CaseSummary] {
    guard !text.isEmpty, text.utf8.count <= 8192 else { return [] }
    let start = text.hasPrefix("c-") ? text : "c-" + text
    if start.utf8.count <= 18, start.dropFirst(2).allSatisfy({ $0.isHexDigit }), start.utf8.count >= 4 {
      let lower = start.lowercased()
      let found = try summaries("id >= ? AND id < ?", [lower, lower + "g"], order: "id", limit: limit)
      if !found.isEmpty { return found }
    }
    let byReport = "id IN (SELECT case_id FROM reports WHERE id = ?)"
    for condition in [byReport, "subject_key = ?", "subject_url = ?"] {
      let found = try summaries(condition, [text], order: "bucket = 'duplicate', id", limit: limit)
      if !found.isEmpty { return found }
    }
    guard text.contains("/") else { return [] }
    return try summaries(
      "id IN (SELECT case_id FROM reports WHERE url = ?)", [text], order: "bucket = 'duplicate', id",
      limit: limit)
  }

  /// Cases whose file lies in another bucket than it names: a person moved them.
  public func moved() throws(DocketError) -> [CaseSummary] {
    try summaries("written_bucket <> bucket", [], order: "id", limit: nil)
  }

  /// How many cases each bucket holds.
  public func counts() throws(DocketError) -> [Bucket: Int] {
    try read { database in
      var counts: [Bucket: Int] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT bucket, count(*) FROM cases GROUP BY bucket")
      while let row = try rows.next() {
        if let bucket = Bucket(rawValue: row[0]) { counts[bucket] = row[1] }
      }
      return counts
    }
  }

  func summaries(
    _ condition: String, _ arguments: StatementArguments, order: String, limit: Int?
  ) throws(DocketError) -> [CaseSummary] {
    try read { database in
      var sql = "SELECT * FROM cases WHERE \(condition) ORDER BY \(order)"
      if let limit { sql += " LIMIT \(max(0, limit))" }
      var found: [CaseSummary] = []
      let rows = try Row.fetchCursor(try database.cachedStatement(sql: sql), arguments: arguments)
      while let row = try rows.next() {
        if let summary = IndexRow.summary(row) { found.append(summary) }
      }
      return found
    }
  }
}
