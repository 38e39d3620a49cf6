import CaseModel
import GRDB

/// Writes and reads the rows of one case.
enum IndexRow {
  private static let putCase: String = {
    let marks = IndexSchema.caseColumns.map { _ in "?" }.joined(separator: ",")
    let columns = IndexSchema.caseColumns.joined(separator: ",")
    return "INSERT OR REPLACE INTO cases (\(columns)) VALUES (\(marks))"
  }()

  private static let putReport: String = {
    let marks = IndexSchema.reportColumns.map { _ in "?" }.joined(separator: ",")
    let columns = IndexSchema.reportColumns.joined(separator: ",")
    return "INSERT OR REPLACE INTO reports (\(columns)) VALUES (\(marks))"
  }()

  private static let putPenalty: String = {
    let columns = IndexSchema.penaltyColumns.joined(separator: ",")
    return "INSERT OR REPLACE INTO penalties (\(columns)) VALUES (?,?,?,?,?,?)"
  }()

  static func put(
    _ value: Case, writtenBucket: Bucket, stamp: FileStamp, complaint: CaseStore.ComplaintKey,
    in database: Database
  ) throws {
    let row = CaseSummary(value, writtenBucket: writtenBucket)
    let statement = try database.cachedStatement(sql: putCase)
    try statement.execute(arguments: [
      row.id, row.version, row.bucket.rawValue, row.writtenBucket.rawValue, row.category.rawValue,
      row.foundCategory?.rawValue, row.subject.kind.rawValue, row.subject.key, row.subject.url, row.priority,
      row.due?.milliseconds, row.dueAction, row.attempts, row.reportCount, row.filed.milliseconds,
      row.cameIn.milliseconds, row.updated.milliseconds, row.outcome?.rawValue, row.probability, row.rulePack,
      row.finding?.rawValue,
      row.duplicateOf, row.title, row.seller, row.signature, value.account, stamp.inode,
      stamp.size, stamp.modified,
    ])
    try database.cachedStatement(sql: "DELETE FROM reports WHERE case_id = ?").execute(arguments: [value.id])
    let reports = try database.cachedStatement(sql: putReport)
    for report in value.reports {
      try reports.execute(arguments: [
        report.id, value.id, report.digest, report.category.rawValue, report.url, report.reporter.recordName,
        report.reporter.kind.rawValue, report.submittedAt.milliseconds, complaint(report, value),
      ])
    }
    try putPenalties(of: value, in: database)
    try putMisuse(of: value, in: database)
  }

  /// The points of a case that stand, under the account that the case counts to.
  private static func putPenalties(of value: Case, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM penalties WHERE case_id = ?").execute(arguments: [value.id]
    )
    guard let account = value.account, let points = value.life?.points, !points.isEmpty else { return }
    let statement = try database.cachedStatement(sql: putPenalty)
    for (number, entry) in points.enumerated() where entry.undoneAt == nil {
      try statement.execute(arguments: [
        value.id, number, account, entry.at.milliseconds, entry.points, entry.severity.rawValue,
      ])
    }
  }

  private static func putMisuse(of value: Case, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM misuse WHERE case_id = ?").execute(arguments: [value.id])
    guard let steps = value.life?.misuse.filter({ $0.liftedAt == nil }), !steps.isEmpty else { return }
    let columns = IndexSchema.misuseColumns.joined(separator: ",")
    let statement = try database.cachedStatement(sql: "INSERT INTO misuse (\(columns)) VALUES (?,?,?,?,?)")
    for (number, step) in steps.enumerated() {
      try statement.execute(arguments: [
        value.id, number, step.reporter, step.at.milliseconds, step.until?.milliseconds,
      ])
    }
  }

  static func remove(_ id: String, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM cases WHERE id = ?").execute(arguments: [id])
    try database.cachedStatement(sql: "DELETE FROM reports WHERE case_id = ?").execute(arguments: [id])
    try database.cachedStatement(sql: "DELETE FROM penalties WHERE case_id = ?").execute(arguments: [id])
    try database.cachedStatement(sql: "DELETE FROM misuse WHERE case_id = ?").execute(arguments: [id])
  }

  /// A row as a summary; nil for one with a word that this version does not know.
  static func summary(_ row: Row) -> CaseSummary? {
    guard let bucket = Bucket(rawValue: row["bucket"]), let written = Bucket(rawValue: row["written_bucket"]),
      let category = CaseModel.Category(rawValue: row["category"]),
      let kind = Subject.Kind(rawValue: row["subject_kind"])
    else { return nil }
    func time(_ column: String) -> Timestamp? { (row[column] as Int64?).map { Timestamp(milliseconds: $0) } }
    return CaseSummary(
      id: row["id"], version: row["version"], bucket: bucket, writtenBucket: written, category: category,
      foundCategory: (row["found_category"] as String?).flatMap { CaseModel.Category(rawValue: $0) },
      subject: Subject(kind: kind, key: row["subject_key"], url: row["subject_url"]),
      priority: row["priority"],
      due: time("due"), dueAction: row["due_action"], attempts: row["attempts"], reportCount: row["reports"],
      filed: time("filed") ?? Timestamp(milliseconds: 0),
      cameIn: time("came_in") ?? Timestamp(milliseconds: 0),
      updated: time("updated") ?? Timestamp(milliseconds: 0),
      outcome: (row["outcome"] as String?).flatMap { Assessment.Outcome(rawValue: $0) },
      probability: row["probability"], rulePack: row["rule_pack"],
      finding: (row["finding"] as String?).flatMap { CaseSummary.Finding(rawValue: $0) },
      duplicateOf: row["duplicate_of"], title: row["title"], seller: row["seller"],
      signature: row["signature"])
  }

  static func stamp(_ row: Row) -> FileStamp {
    FileStamp(inode: row["inode"], size: row["size"], modified: row["modified"])
  }
}
