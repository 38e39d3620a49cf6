import GRDB

/// The index's tables. Everything in them can be had again from the case files.
enum IndexSchema {
  /// Another number here builds every index anew.
  static let version = 6

  static let caseColumns = [
    "id", "version", "bucket", "written_bucket", "category", "found_category", "subject_kind", "subject_key",
    "subject_url", "priority", "due", "due_action", "attempts", "reports", "filed", "came_in", "updated",
    "outcome",
    "probability", "rule_pack", "finding", "duplicate_of", "title", "seller", "signature", "account",
    "inode", "size", "modified",
  ]

  static let reportColumns = [
    "id", "case_id", "digest", "category", "url", "reporter", "reporter_kind", "submitted", "complaint",
  ]

  static let penaltyColumns = ["case_id", "number", "account", "at", "points", "severity"]

  static let misuseColumns = ["case_id", "number", "reporter", "at", "until"]

  /// Tables that are derived from case files, with their columns.
  static let derived = [
    ("cases", caseColumns), ("reports", reportColumns), ("penalties", penaltyColumns),
    ("misuse", misuseColumns),
  ]

  static func create(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE directories (
          path TEXT PRIMARY KEY, inode INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE cases (
          id TEXT PRIMARY KEY, version INTEGER NOT NULL, bucket TEXT NOT NULL, written_bucket TEXT NOT NULL,
          category TEXT NOT NULL, found_category TEXT, subject_kind TEXT NOT NULL, subject_key TEXT NOT NULL,
          subject_url TEXT NOT NULL, priority INTEGER NOT NULL, due INTEGER, due_action TEXT,
          attempts INTEGER NOT NULL, reports INTEGER NOT NULL, filed INTEGER NOT NULL,
          came_in INTEGER NOT NULL, updated INTEGER NOT NULL, outcome TEXT, probability REAL, rule_pack TEXT, finding TEXT,
          duplicate_of TEXT, title TEXT, seller TEXT, signature TEXT, account TEXT,
          inode INTEGER NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX cases_by_bucket ON cases (bucket, id);
        CREATE INDEX cases_by_subject ON cases (subject_key);
        CREATE INDEX cases_by_url ON cases (subject_url);
        CREATE INDEX cases_by_seller ON cases (seller, filed) WHERE signature IS NOT NULL;
        CREATE INDEX cases_by_due ON cases (due) WHERE due IS NOT NULL;
        CREATE INDEX cases_by_account ON cases (account) WHERE account IS NOT NULL;
        CREATE INDEX cases_by_priority ON cases (bucket, priority DESC);
        CREATE INDEX cases_moved ON cases (id) WHERE written_bucket <> bucket;
        CREATE TABLE reports (
          id TEXT NOT NULL, case_id TEXT NOT NULL, digest TEXT, category TEXT NOT NULL, url TEXT NOT NULL,
          reporter TEXT, reporter_kind TEXT NOT NULL, submitted INTEGER NOT NULL, complaint TEXT,
          PRIMARY KEY (id, case_id)
        ) WITHOUT ROWID;
        CREATE INDEX reports_by_case ON reports (case_id);
        CREATE INDEX reports_by_complaint ON reports (complaint) WHERE complaint IS NOT NULL;
        CREATE INDEX reports_by_reporter ON reports (reporter) WHERE reporter IS NOT NULL;
        CREATE TABLE penalties (
          case_id TEXT NOT NULL, number INTEGER NOT NULL, account TEXT NOT NULL, at INTEGER NOT NULL,
          points INTEGER NOT NULL, severity TEXT NOT NULL, PRIMARY KEY (case_id, number)
        ) WITHOUT ROWID;
        CREATE TABLE misuse (
          case_id TEXT NOT NULL, number INTEGER NOT NULL, reporter TEXT NOT NULL, at INTEGER NOT NULL,
          until INTEGER, PRIMARY KEY (case_id, number)
        ) WITHOUT ROWID;
        CREATE INDEX misuse_by_reporter ON misuse (reporter);
        CREATE INDEX penalties_by_account ON penalties (account);
        PRAGMA user_version = \(version);
        """)
  }

  static func isCurrent(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "PRAGMA user_version") == version
  }
}
