/// How much of what a run found waiting is done, and how much is left: exactly for what was taken in, by their bytes for
/// files ahead.
struct RunTally {
  /// Bytes of all report files, and of those that were read.
  var bytes: Int64 = 0
  var bytesDone: Int64 = 0
  /// Bytes of the file in work that were read.
  var bytesOfFile: Int64 = 0
  /// Listings of report files so far, and those of all kinds that are done.
  var seen = 0
  var done = 0
  /// Listings of the batch in work that are still to do.
  var open = 0
  /// Deferred cases whose time has come, not tried yet.
  var retries = 0

  private var ahead: Int64 { max(0, bytes - bytesDone - bytesOfFile) }

  /// Listings still to do, and whether that is an estimate.
  var left: (count: Int, isEstimate: Bool) {
    let read = bytesDone + bytesOfFile
    guard ahead > 0, read > 0, seen > 0 else { return (open + retries, ahead > 0) }
    let estimate = Double(ahead) * Double(seen) / Double(read)
    return (open + retries + Int(min(1e9, estimate.rounded(.up))), true)
  }

  mutating func finished(file size: Int64) {
    bytesDone += size
    bytesOfFile = 0
  }
}
