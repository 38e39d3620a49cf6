import CaseModel
import GRDB
import Glibc

extension SyncScan {
  /// Reads one file that is new or changed, and follows it; the shard that it lies in now, where it is a case.
  @discardableResult
  mutating func examine(_ found: Found) throws(DocketError) -> String? {
    report.filesRead += 1
    // A hand's editor makes files by its own habit.
    if store.access == .readWrite { try Posix.closeToOthers(found.path) }
    let copy: CaseCopy
    do {
      guard let read = try CaseCopy.read(found) else { return nil }
      copy = read
    } catch {
      try refuse(found, error)
      return nil
    }
    let id = copy.value.id
    let shard = QueueTree.shard(of: id)
    if let other = try otherCopy(of: copy) {
      try settle(copy, other)
    } else if found.path != tree.path(of: id, in: found.bucket), store.access == .readWrite {
      // Right beneath its bucket, in another shard, or under a name of its own: the case's own place is free.
      try Posix.makeDirectory(tree.directory(of: found.bucket) + "/" + shard)
      try Posix.rename(found.path, tree.path(of: id, in: found.bucket))
      try Posix.flushDirectory(tree.directory(of: found.bucket) + "/" + shard)
      try disturb(found.bucket, found.shard)
      try disturb(found.bucket, shard)
      try index(copy)
    } else {
      try index(copy)
    }
    return shard
  }

  /// The other file that holds the same case: where the index has it, or in the place that this one should have.
  private func otherCopy(of copy: CaseCopy) throws(DocketError) -> CaseCopy? {
    let id = copy.value.id
    var places = [copy.found.bucket]
    if let indexed = try store.location(of: id), indexed != copy.found.bucket { places.append(indexed) }
    for bucket in places {
      let path = tree.path(of: id, in: bucket)
      if path == copy.found.path { continue }
      let found = Found(bucket: bucket, shard: QueueTree.shard(of: id), name: id + ".json", path: path)
      // One that cannot be read is dealt with when its own directory is.
      if let other = try? CaseCopy.read(found) { return other }
    }
    return nil
  }

  /// Puts what was read into the index.
  mutating func index(_ copy: CaseCopy) throws(DocketError) {
    let id = copy.value.id
    let complaint = store.complaint
    let before = try store.location(of: id)
    try store.write {
      try IndexRow.put(
        copy.value, writtenBucket: copy.written, stamp: copy.stamp, complaint: complaint, in: $0)
    }
    let bucket = copy.found.bucket
    if before == nil, copy.written == bucket { report.events.append(.added(id: id, bucket: bucket)) }
    if before == bucket { report.events.append(.edited(id: id, bucket: bucket)) }
  }

  /// A file that holds no case goes to quarantine; one that cannot be read for now stays.
  private mutating func refuse(_ found: Found, _ error: DocketError) throws(DocketError) {
    let path = String(found.path.dropFirst(tree.root.count + 1))
    let wrongKind = ["not-a-file", "symbolic-link", "file-too-large"].contains(error.code)
    if error.exit != .badInput, !wrongKind, error.code != "permission" { throw error }
    if error.code == "permission" || store.access == .readOnly {
      report.events.append(.unreadable(path: path, error: error))
      return try disturb(found.bucket, found.shard)
    }
    try disturb(found.bucket, found.shard)
    let id = String(found.name.dropLast(5))
    if try store.location(of: id) == found.bucket { missing.append((id, found.bucket)) }
    let kept = try Quarantine.take(
      found.path, bucket: found.bucket, name: found.name, error: error, tree: tree)
    report.events.append(.quarantined(path: path, to: kept, error: error))
  }
}
