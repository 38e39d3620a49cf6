import CaseModel
import GRDB

extension CaseStore {
  /// Cases of a seller's account, or of a buyer's (`buyer/…`), the latest change first.
  public func cases(ofAccount account: String, limit: Int = 500) throws(DocketError) -> [CaseSummary] {
    try summaries("account = ?", [account], order: "updated DESC, id", limit: limit)
  }

  /// Points that stand on an account, by the case that gave them; at most so many, the latest.
  public func penalties(ofAccount account: String, limit: Int = 2000) throws(DocketError)
    -> [String: [PenaltyEntry]]
  {
    let sql = "SELECT case_id, at, points, severity FROM penalties WHERE account = ? ORDER BY at DESC LIMIT ?"
    return try read { database in
      var found: [String: [PenaltyEntry]] = [:]
      let rows = try Row.fetchCursor(
        try database.cachedStatement(sql: sql), arguments: [account, max(0, limit)])
      while let row = try rows.next() {
        guard let severity = PenaltyEntry.Severity(rawValue: row[3]) else { continue }
        let at = Timestamp(milliseconds: row[1])
        found[row[0], default: []].append(
          PenaltyEntry(account: account, at: at, points: row[2], severity: severity))
      }
      return found
    }
  }

  /// How many cases an account has, and how many of them were found for the one who opened them.
  public func record(ofAccount account: String) throws(DocketError) -> (cases: Int, upheld: Int) {
    try read { database in
      let sql = "SELECT count(*), coalesce(sum(finding = 'upheld'), 0) FROM cases WHERE account = ?"
      guard let row = try Row.fetchOne(try database.cachedStatement(sql: sql), arguments: [account]) else {
        return (0, 0)
      }
      return (row[0], row[1])
    }
  }
}
