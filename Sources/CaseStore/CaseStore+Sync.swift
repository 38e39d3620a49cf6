import CaseModel
import GRDB
import Glibc

extension CaseStore {
  /// Follows what was moved, added, removed or edited by hand, and finishes what a crash left half done.
  ///
  /// Only directories whose stamp differs from the index's are looked into, and in those only files whose stamp
  /// differs are read. An editor that writes into a file without renaming leaves no trace in its directory:
  /// `load` notices such a change when it reads the case.
  @discardableResult
  public func sync() throws(DocketError) -> SyncReport {
    var scan = SyncScan(store: self)
    if access == .readWrite { try clearTemporary() }
    let known = try stamps()
    for bucket in Bucket.allCases { try look(into: bucket, known: known, scan: &scan) }
    try dropMissing(&scan)
    let strays = try moved()
    for stray in strays {
      scan.report.events.append(.moved(id: stray.id, from: stray.writtenBucket, to: stray.bucket))
    }
    return scan.report
  }

  /// Forgets the index and builds it again from the case files.
  @discardableResult
  public func reindex() throws(DocketError) -> SyncReport {
    try write { database in
      for table in IndexSchema.derived.map(\.0) + ["directories"] {
        try database.execute(sql: "DELETE FROM \(table)")
      }
    }
    state.withLock { $0.stamps = nil }
    var report = try sync()
    // All is new to an empty index: that is no news.
    report.events.removeAll { if case .added = $0 { true } else { false } }
    return report
  }

  func stamps() throws(DocketError) -> [String: DirectoryStamp] {
    if let stamps = state.withLock({ $0.stamps }) { return stamps }
    let stamps = try read { try DirectoryTable.all(in: $0) }
    state.withLock { $0.stamps = stamps }
    return stamps
  }

  private func clearTemporary() throws(DocketError) {
    for name in try Posix.names(in: tree.temporary) ?? [] { try Posix.remove(tree.temporary + "/" + name) }
  }

  private func look(
    into bucket: Bucket, known: [String: DirectoryStamp], scan: inout SyncScan
  ) throws(DocketError) {
    let directory = tree.directory(of: bucket)
    let stamp = try Posix.status(directory).map { DirectoryStamp($0) }
    let key = bucket.rawValue
    var shards: [String]
    if let stamp, stamp == known[key] {
      shards = known.keys.filter { $0.hasPrefix(key + "/") }.map { String($0.suffix(2)) }
    } else {
      shards = try scan.readBucket(bucket)
      let gone = known.keys.filter { $0.hasPrefix(key + "/") && !shards.contains(String($0.suffix(2))) }
      for path in gone { try scan.shardGone(bucket, String(path.suffix(2))) }
    }
    for shard in shards {
      let path = key + "/" + shard
      guard let status = try Posix.status(tree.root + "/" + path), Posix.isDirectory(status) else {
        try scan.shardGone(bucket, shard)
        continue
      }
      if known[path] != DirectoryStamp(status) { try scan.readShard(bucket, shard) }
    }
    shards = []
    if let stamp, stamp != known[key] { try scan.remember(key, stamp) }
  }

  /// Rows whose file was gone and has turned up nowhere else.
  private func dropMissing(_ scan: inout SyncScan) throws(DocketError) {
    let missing = scan.missing
    let tree = tree
    let dropped = try write { database in
      var dropped: [SyncEvent] = []
      for entry in missing {
        let now = try String.fetchOne(
          database, sql: "SELECT bucket FROM cases WHERE id = ?", arguments: [entry.id])
        guard now == entry.bucket.rawValue else { continue }
        if try Posix.exists(tree.path(of: entry.id, in: entry.bucket)) { continue }
        try IndexRow.remove(entry.id, in: database)
        dropped.append(.removed(id: entry.id, bucket: entry.bucket))
      }
      return dropped
    }
    scan.report.events += dropped
  }
}
