import GRDB

/// The stamps of the bucket directories as they were when the index last knew all that is in them.
enum DirectoryTable {
  static func all(in database: Database) throws -> [String: DirectoryStamp] {
    var stamps: [String: DirectoryStamp] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT path, inode, modified, changed FROM directories")
    while let row = try rows.next() {
      stamps[row[0]] = DirectoryStamp(inode: row[1], modified: row[2], changed: row[3])
    }
    return stamps
  }

  static func put(_ path: String, _ stamp: DirectoryStamp, in database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO directories (path, inode, modified, changed) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [path, stamp.inode, stamp.modified, stamp.changed])
  }

  /// Forgets a stamp: the next sync looks into that directory.
  static func forget(_ path: String, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM directories WHERE path = ?").execute(arguments: [path])
  }
}
