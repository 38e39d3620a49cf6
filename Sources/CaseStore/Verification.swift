import CaseModel
import GRDB
import Glibc

/// Holds a tree against the promises of the design, and changes nothing in it.
public struct Verification {
  private let tree: QueueTree
  private let complaint: CaseStore.ComplaintKey
  private let scratch: DatabaseQueue
  private var findings: [VerifyFinding] = []
  /// Lengths of the archives that snapshots name; -1 where there is none.
  private var archives: [String: Int64] = [:]

  /// At most so many findings are kept: a tree that is all wrong needs no longer list.
  private static let limit = 10_000

  private init(_ tree: QueueTree, _ complaint: @escaping CaseStore.ComplaintKey) throws(DocketError) {
    self.tree = tree
    self.complaint = complaint
    scratch = try IndexFile.scratch()
  }

  /// Every promise that is broken; empty for a tree in order. Best with the tree's lock held.
  ///
  /// `complaint` is the closure that the store was opened with: without it the index cannot be compared.
  public static func verify(
    _ tree: QueueTree, complaint: @escaping CaseStore.ComplaintKey
  ) throws(DocketError) -> [VerifyFinding] {
    var verification = try Verification(tree, complaint)
    for bucket in Bucket.allCases { try verification.read(bucket) }
    try verification.checkReports()
    try verification.checkIndex()
    try verification.checkState()
    return verification.findings
  }

  private mutating func found(_ promise: VerifyFinding.Promise, _ place: String, _ what: String) {
    guard findings.count < Self.limit else { return }
    findings.append(VerifyFinding(promise: promise, place: place, what: what))
  }

  private mutating func read(_ bucket: Bucket) throws(DocketError) {
    let directory = bucket.rawValue
    guard let status = try Posix.status(tree.root + "/" + directory), Posix.isDirectory(status) else {
      return found(.caseInOneBucket, directory, "the bucket's directory is missing")
    }
    try checkMode(directory)
    for name in try Posix.names(in: tree.root + "/" + directory) ?? [] {
      if QueueTree.isShard(name) {
        for file in try Posix.names(in: tree.root + "/" + directory + "/" + name) ?? [] {
          try read(bucket, shard: name, file: file)
        }
      } else if name.hasSuffix(".json") {
        found(.caseInOneBucket, directory + "/" + name, "a case file outside its two-digit directory")
      }
    }
  }

  private mutating func read(_ bucket: Bucket, shard: String, file: String) throws(DocketError) {
    let place = bucket.rawValue + "/" + shard + "/" + file
    guard file.hasSuffix(".json"), !file.hasPrefix(".") else {
      return found(.nothingLeftOver, place, "no case file")
    }
    let path = tree.root + "/" + place
    do {
      let id = String(file.dropLast(5))
      guard let read = try Posix.read(path) else { return }
      let value = try CaseFile.decode(read.bytes, path: path, id: id)
      if QueueTree.shard(of: id) != shard {
        found(.caseInOneBucket, place, "belongs in \(QueueTree.shard(of: id))/")
      }
      try take(value, bucket: bucket, stamp: read.stamp, place: place)
    } catch {
      return found(.caseFileReads, place, error.what)
    }
    try checkMode(place)
  }

  private mutating func take(
    _ value: Case, bucket: Bucket, stamp: FileStamp, place: String
  ) throws(DocketError) {
    for snapshot in value.snapshots { try check(snapshot, place) }
    if value.reports.isEmpty, value.kind == nil { found(.reportInOneCase, place, "a case without a report") }
    var here = value
    here.bucket = bucket
    let complaint = complaint
    let other: String? = try IndexFile.using(scratch) { database in
      let other = try String.fetchOne(
        database, sql: "SELECT bucket FROM cases WHERE id = ?", arguments: [here.id])
      // The first copy stands for the case: the finding names the second.
      if other == nil {
        try IndexRow.put(here, writtenBucket: value.bucket, stamp: stamp, complaint: complaint, in: database)
      }
      return other
    }
    if let other { found(.caseInOneBucket, place, "the case also lies in \(other)") }
  }

  private mutating func check(_ snapshot: Snapshot, _ place: String) throws(DocketError) {
    let parts = snapshot.warc.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(".."), !snapshot.warc.utf8.contains(0) else {
      return found(.snapshotInArchive, place, "names an archive outside the evidence")
    }
    if archives[snapshot.warc] == nil {
      let path = tree.evidence + "/" + snapshot.warc
      var status = try Posix.status(path)
      // While it is written, and after a crash until the next run, an archive's name has this ending.
      if status == nil { status = try Posix.status(path + ".open") }
      archives[snapshot.warc] = status.flatMap { Posix.isRegular($0) ? Int64($0.st_size) : nil } ?? -1
    }
    let size = archives[snapshot.warc] ?? -1
    if size < 0 {
      found(.snapshotInArchive, place, "its archive \(SafeName.make(snapshot.warc)) is missing")
    } else if snapshot.offset < 0 || snapshot.offset >= size {
      found(.snapshotInArchive, place, "its record begins at \(snapshot.offset) of \(size) bytes")
    }
  }

  private mutating func checkMode(_ place: String) throws(DocketError) {
    guard let status = try Posix.status(tree.root + "/" + place), status.st_mode & 0o007 != 0 else { return }
    found(
      .ownerOnly, place,
      "others than its owner can reach it (mode \(String(status.st_mode & 0o777, radix: 8)))")
  }
}

extension Verification {
  private mutating func checkReports() throws(DocketError) {
    let twice = """
      SELECT id, group_concat(case_id, ', ') FROM reports GROUP BY id HAVING count(*) > 1 ORDER BY id LIMIT 1000
      """
    for (id, cases) in try pairs(twice) { found(.reportInOneCase, id, "stands in \(cases)") }
    let within =
      "SELECT id, reports FROM cases c WHERE reports <> (SELECT count(*) FROM reports WHERE case_id = c.id)"
    for (id, _) in try pairs(within + " LIMIT 1000") {
      found(.reportInOneCase, id, "holds the same report twice")
    }
    let astray = """
      SELECT id, duplicate_of FROM cases
      WHERE duplicate_of IS NOT NULL AND duplicate_of NOT IN (SELECT id FROM cases) LIMIT 1000
      """
    for (id, other) in try pairs(astray) {
      found(.duplicatePointsAtCase, id, "points at \(SafeName.make(other)), which is nowhere")
    }
  }

  private func pairs(_ sql: String) throws(DocketError) -> [(String, String)] {
    try IndexFile.using(scratch) { database in
      try Row.fetchAll(database, sql: sql).map { row in
        (row[0], String.fromDatabaseValue(row[1]) ?? "\(row[1] as DatabaseValue)")
      }
    }
  }

  /// Compares table by table; a read-only look at the index that is on the disk.
  private mutating func checkIndex() throws(DocketError) {
    guard try Posix.exists(tree.index) else {
      return found(.indexEqualsFiles, ".docket/index.sqlite", "is missing; `docket reindex` builds it")
    }
    guard let index = try IndexFile.openToRead(tree) else {
      return found(
        .indexEqualsFiles, ".docket/index.sqlite", "cannot be read; `docket reindex` builds it anew")
    }
    for (table, columns) in IndexSchema.derived {
      let sql = "SELECT \(columns.joined(separator: ",")) FROM \(table) ORDER BY 1, 2"
      let differing = try IndexComparison.differing(sql, index, scratch)
      for id in differing.prefix(1000) {
        found(.indexEqualsFiles, id, "the index's \(table) differ from the files; `docket reindex` mends it")
      }
    }
  }

  private mutating func checkState() throws(DocketError) {
    for place in ["invalid", ".docket", ".docket/evidence", ".docket/index.sqlite"] {
      try checkMode(place)
    }
    for name in try Posix.names(in: tree.temporary) ?? [] {
      found(
        .nothingLeftOver, ".docket/tmp/" + name, "left by a run that was cut short; the next one clears it")
    }
    for place in ["invalid", ".docket/quarantine"] {
      let names = Set(try Posix.names(in: tree.root + "/" + place) ?? [])
      for name in names.sorted()
      where !name.hasSuffix(".error.json") && !name.hasPrefix(".") && name != "README.md"
        && !names.contains(name + ".error.json")
      {
        found(.reasonBeside, place + "/" + name, "has no .error.json beside it")
      }
    }
  }
}
