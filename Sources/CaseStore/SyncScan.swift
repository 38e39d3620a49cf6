import CaseModel
import GRDB
import Glibc

/// One sync under way: what it has found so far.
struct SyncScan {
  let store: CaseStore
  var report = SyncReport()
  /// Cases whose file was not where the index has it.
  var missing: [(id: String, bucket: Bucket)] = []
  /// Whether the directory being read was changed by the reading itself: then it is read again next time.
  var disturbed: Set<String> = []

  init(store: CaseStore) { self.store = store }

  var tree: QueueTree { store.tree }

  /// The shards of a bucket; case files that a person put right beneath the bucket are taken into theirs.
  mutating func readBucket(_ bucket: Bucket) throws(DocketError) -> [String] {
    var shards: [String] = []
    report.directoriesRead += 1
    for name in try Posix.names(in: tree.directory(of: bucket)) ?? [] {
      if QueueTree.isShard(name) {
        shards.append(name)
      } else if name.hasSuffix(".json"), !name.hasPrefix(".") {
        let path = tree.directory(of: bucket) + "/" + name
        let found = Found(bucket: bucket, shard: nil, name: name, path: path)
        if let shard = try examine(found), !shards.contains(shard) { shards.append(shard) }
      }
    }
    return shards.sorted()
  }

  mutating func readShard(_ bucket: Bucket, _ shard: String) throws(DocketError) {
    try store.batch { () throws(DocketError) in try readFiles(bucket, shard) }
  }

  private mutating func readFiles(_ bucket: Bucket, _ shard: String) throws(DocketError) {
    let key = bucket.rawValue + "/" + shard
    let directory = tree.root + "/" + key
    guard let status = try Posix.status(directory), Posix.isDirectory(status) else { return }
    let stamp = DirectoryStamp(status)
    report.directoriesRead += 1
    var rows = try store.rows(bucket, shard)
    for name in try Posix.names(in: directory) ?? [] where name.hasSuffix(".json") && !name.hasPrefix(".") {
      let path = directory + "/" + name
      let id = String(name.dropLast(5))
      if let known = rows.removeValue(forKey: id) {
        guard let now = try Posix.status(path) else {
          missing.append((id, bucket))
          continue
        }
        if Posix.isRegular(now), FileStamp(now) == known { continue }
      }
      try examine(Found(bucket: bucket, shard: shard, name: name, path: path))
    }
    missing += rows.keys.sorted().map { ($0, bucket) }
    try remember(key, stamp)
  }

  mutating func shardGone(_ bucket: Bucket, _ shard: String) throws(DocketError) {
    missing += try store.rows(bucket, shard).keys.sorted().map { ($0, bucket) }
    let key = bucket.rawValue + "/" + shard
    try store.write { try DirectoryTable.forget(key, in: $0) }
    store.state.withLock { $0.stamps?[key] = nil }
  }

  /// Notes that all in a directory is known as of this stamp, unless a later change could look the same.
  mutating func remember(_ key: String, _ stamp: DirectoryStamp) throws(DocketError) {
    if disturbed.contains(key) || stamp.isFresh(at: Nanoseconds.now()) {
      try distrust(key)
    } else {
      try store.write { try DirectoryTable.put(key, stamp, in: $0) }
      store.state.withLock { $0.stamps?[key] = stamp }
    }
  }

  mutating func disturb(_ bucket: Bucket, _ shard: String?) throws(DocketError) {
    let key = shard.map { bucket.rawValue + "/" + $0 } ?? bucket.rawValue
    disturbed.insert(key)
    try distrust(key)
  }

  /// The directory stays known, or it would be looked for no more, but under a stamp that none has.
  private func distrust(_ key: String) throws(DocketError) {
    try store.write { try DirectoryTable.put(key, .unknown, in: $0) }
    store.state.withLock { $0.stamps?[key] = .unknown }
  }
}

/// A file in a bucket, as it was come upon.
struct Found {
  var bucket: Bucket
  /// Nil right beneath the bucket.
  var shard: String?
  var name: String
  var path: String
}

extension CaseStore {
  /// The files of one directory as the index knows them.
  func rows(_ bucket: Bucket, _ shard: String) throws(DocketError) -> [String: FileStamp] {
    try read { database in
      var rows: [String: FileStamp] = [:]
      let cursor = try Row.fetchCursor(
        database,
        sql: """
          SELECT id, inode, size, modified FROM cases
          WHERE bucket = ? AND id >= 'c-' || ?2 AND id < 'c-' || ?2 || 'g'
          """, arguments: [bucket.rawValue, shard])
      while let row = try cursor.next() { rows[row[0]] = IndexRow.stamp(row) }
      return rows
    }
  }
}
