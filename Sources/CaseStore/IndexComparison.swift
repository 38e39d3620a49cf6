import CaseModel
import GRDB

/// Compares what two indexes answer, row by row, with two rows in memory.
enum IndexComparison {
  /// The ids (the first column, by which both answers are sorted) of rows that are not the same in both.
  static func differing(
    _ sql: String, _ one: DatabaseQueue, _ two: DatabaseQueue
  ) throws(DocketError) -> [String] {
    try IndexFile.using(one) { first in
      try two.read { second in
        var differing: [String] = []
        let left = try Row.fetchCursor(first, sql: sql)
        let right = try Row.fetchCursor(second, sql: sql)
        var a = try left.next()?.copy()
        var b = try right.next()?.copy()
        while a != nil || b != nil {
          guard differing.count < 1000 else { break }
          let before = key(a)
          let after = key(b)
          if a == b {
            a = try left.next()?.copy()
            b = try right.next()?.copy()
            continue
          }
          if let id = [before, after].compactMap({ $0 }).min(), differing.last != id { differing.append(id) }
          // Whichever is behind catches up; equal ids with other content go on together.
          let leftBehind = after.map { other in before.map { $0 <= other } ?? false } ?? true
          let rightBehind = before.map { other in after.map { $0 <= other } ?? false } ?? true
          if leftBehind { a = try left.next()?.copy() }
          if rightBehind { b = try right.next()?.copy() }
        }
        return differing
      }
    }
  }

  private static func key(_ row: Row?) -> String? { row.flatMap { String.fromDatabaseValue($0[0]) } }
}
