import CaseModel
import GRDB

extension CaseStore {
  /// Cases of a seller's account, or of a buyer's (`buyer/…`), the latest change first.
  public func cases(ofAccount account: String, withPoints: Bool = false, limit: Int = 500) throws(DocketError)
    -> [CaseSummary]
  {
    try summaries(
      withPoints ? "account = ? AND points > 0" : "account = ?", [account], order: "updated DESC, id",
      limit: limit)
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
