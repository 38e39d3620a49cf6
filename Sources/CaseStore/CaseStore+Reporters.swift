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
