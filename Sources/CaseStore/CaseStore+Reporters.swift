import CaseModel
import GRDB

extension CaseStore {
  private static let columns = """
    r.reporter, count(*), total(c.finding = 'upheld'), total(c.finding = 'unfounded')
    FROM reports r JOIN cases c ON c.id = r.case_id
    """

  /// One reporter's record; duplicates count as reports, and are neither upheld nor unfounded.
  public func record(ofReporter reporter: String) throws(DocketError) -> ReporterRecord {
    let none = ReporterRecord(reporter: reporter, reports: 0, upheld: 0, unfounded: 0)
    let sql = "SELECT \(Self.columns) WHERE r.reporter = ? GROUP BY r.reporter"
    return try read { database in
      let row = try Row.fetchOne(try database.cachedStatement(sql: sql), arguments: [reporter])
      return row.map(Self.record) ?? none
    }
  }

  /// Whether any reporter was ever warned or suspended.
  public func knowsMisuse() throws(DocketError) -> Bool {
    try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM misuse)") } ?? false
  }

  /// Warnings to a reporter, and suspensions, in the order of time.
  public func misuse(ofReporter reporter: String) throws(DocketError) -> [MisuseStep] {
    try read { database in
      let sql = "SELECT at, until FROM misuse WHERE reporter = ? ORDER BY at, case_id, number"
      return try Row.fetchAll(try database.cachedStatement(sql: sql), arguments: [reporter]).map { row in
        MisuseStep(
          reporter: reporter, at: Timestamp(milliseconds: row[0]),
          until: (row[1] as Int64?).map { Timestamp(milliseconds: $0) })
      }
    }
  }

  /// The cases of a reporter that came to nothing, the newest first and so many at most.
  public func cases(unfoundedOf reporter: String, limit: Int = 200) throws(DocketError) -> [String] {
    let sql = """
      SELECT DISTINCT c.id, c.updated FROM reports r JOIN cases c ON c.id = r.case_id
      WHERE r.reporter = ? AND c.finding = 'unfounded' ORDER BY c.updated DESC, c.id LIMIT ?
      """
    return try read { try String.fetchAll($0, sql: sql, arguments: [reporter, max(0, limit)]) }
  }

  /// Deferred cases that wait for the end of a reporter's suspension.
  public func cases(suspending reporter: String) throws(DocketError) -> [String] {
    let sql = """
      SELECT DISTINCT c.id FROM reports r JOIN cases c ON c.id = r.case_id
      WHERE r.reporter = ? AND c.bucket = 'deferred' AND c.due_action = 'suspension-over' ORDER BY c.id
      """
    return try read { try String.fetchAll($0, sql: sql, arguments: [reporter]) }
  }

  /// Reporters with at least `unfounded` unfounded reports, the most first.
  public func reporters(
    withUnfounded unfounded: Int, since: Timestamp? = nil, limit: Int = 50
  ) throws(DocketError) -> [ReporterRecord] {
    let sql = """
      SELECT \(Self.columns) WHERE r.reporter IS NOT NULL AND c.updated >= ? GROUP BY r.reporter
      HAVING total(c.finding = 'unfounded') >= ? ORDER BY 4 DESC, r.reporter LIMIT ?
      """
    return try read { database in
      try Row.fetchAll(
        database, sql: sql, arguments: [since?.milliseconds ?? Int64.min, unfounded, max(0, limit)]
      ).map(Self.record)
    }
  }

  private static func record(_ row: Row) -> ReporterRecord {
    // A total is a number with a point; no count of reports comes near where that loses a unit.
    func count(_ index: Int) -> Int { Int(exactly: row[index] as Double) ?? 0 }
    return ReporterRecord(reporter: row[0], reports: row[1], upheld: count(2), unfounded: count(3))
  }
}
