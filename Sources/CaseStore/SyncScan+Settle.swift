import CaseModel
import Glibc

extension SyncScan {
  /// Two files hold one case: the one that counts takes over the other's reports, and the other is removed.
  mutating func settle(_ one: CaseCopy, _ two: CaseCopy) throws(DocketError) {
    var winner = one.counts(before: two) ? one : two
    let loser = one.counts(before: two) ? two : one
    guard store.access == .readWrite else { return try index(winner) }
    // By bytes: texts that Swift takes for equal may be two ids.
    let known = Set(winner.value.reports.map { Array($0.id.utf8) })
    let extra = loser.value.reports.filter { !known.contains(Array($0.id.utf8)) }
    let place = tree.path(of: winner.value.id, in: winner.found.bucket)
    if !extra.isEmpty || place != winner.found.path {
      winner = try rewrite(winner, with: extra, from: loser, at: place)
    } else {
      // Before its twin goes, the file that stays must be on the disk: a hand may have copied it a moment ago.
      try DurableFile.flush(place)
      try Posix.flushDirectory(DurableFile.parent(of: place))
    }
    if loser.found.path != place { try Posix.remove(loser.found.path) }
    try disturb(loser.found.bucket, loser.found.shard)
    try disturb(winner.found.bucket, QueueTree.shard(of: winner.value.id))
    let complaint = store.complaint
    let settled = winner
    try store.write {
      try IndexRow.put(
        settled.value, writtenBucket: settled.written, stamp: settled.stamp, complaint: complaint, in: $0)
    }
    report.events.append(
      .merged(
        id: winner.value.id, kept: winner.found.bucket, removed: loser.found.bucket, reports: extra.count))
  }

  private func rewrite(
    _ winner: CaseCopy, with extra: [Report], from loser: CaseCopy, at place: String
  ) throws(DocketError) -> CaseCopy {
    var merged = winner
    if !extra.isEmpty {
      merged.value.reports += extra
      let highest = max(winner.value.version, loser.value.version)
      merged.value.version = highest < Int.max ? highest + 1 : highest
      let known = Set(winner.value.history)
      merged.value.history += loser.value.history.filter { !known.contains($0) }
      merged.value.history.sort { $0.at < $1.at }
    }
    // The file keeps the bucket that it named: whether it was moved by hand stays to be seen.
    var written = merged.value
    written.bucket = merged.written
    try Posix.makeDirectory(DurableFile.parent(of: place))
    try DurableFile.write(try CaseFile.encode(written), to: place)
    if winner.found.path != place { try Posix.remove(winner.found.path) }
    if let status = try Posix.status(place) { merged.stamp = FileStamp(status) }
    return merged
  }
}
