import CaseModel
import GRDB

extension CaseStore {
  /// A number that is another one as soon as a case's file, its place or its version is.
  public typealias Stamp = UInt64

  /// Every case's id with its stamp, in the order of ids: what was worked out of a case is still right while the stamp is.
  public func forEachStamp(_ body: (_ id: String, _ stamp: Stamp) throws -> Void) throws {
    try read { database in
      let sql = "SELECT id, bucket, version, inode, size, modified FROM cases ORDER BY id"
      let rows = try Row.fetchCursor(try database.cachedStatement(sql: sql))
      while let row = try rows.next() {
        let file = FileStamp(inode: row[3], size: row[4], modified: row[5])
        try body(row[0], Self.stamp(bucket: row[1], version: row[2], of: file))
      }
    }
  }

  static func stamp(bucket: String, version: Int64, of file: FileStamp) -> Stamp {
    var stamp: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ value: UInt64) {
      stamp = (stamp ^ value) &* 0x9E37_79B9_7F4A_7C15
      stamp ^= stamp >> 29
    }
    for byte in bucket.utf8 { mix(UInt64(byte)) }
    for value in [version, file.inode, file.size, file.modified] { mix(UInt64(bitPattern: value)) }
    return stamp
  }
}
