import CaseModel
import GRDB

extension CaseStore {
  /// Reads a case from its file; nil where there is no such case.
  ///
  /// A file that has left the place that the index has it in is looked for in the other buckets.
  public func load(_ caseID: String) throws(DocketError) -> Case? {
    guard QueueTree.isCaseID(caseID) else { return nil }
    let indexed = try location(of: caseID)
    if let indexed, let value = try read(caseID, in: indexed) { return value }
    for bucket in Bucket.allCases where bucket != indexed {
      if let value = try read(caseID, in: bucket) { return value }
    }
    return nil
  }

  /// Reads a case that was in a bucket a moment ago, without asking the index where it is now.
  public func load(_ caseID: String, lastIn bucket: Bucket) throws(DocketError) -> Case? {
    guard QueueTree.isCaseID(caseID) else { return nil }
    if let value = try read(caseID, in: bucket) { return value }
    return try load(caseID)
  }

  private func read(_ id: String, in bucket: Bucket) throws(DocketError) -> Case? {
    let path = tree.path(of: id, in: bucket)
    guard let read = try Posix.read(path) else { return nil }
    return try CaseFile.decode(read.bytes, path: path, id: id, bucket: bucket)
  }

  /// Gives every case of some buckets, in the order of ids, one in memory at a time.
  ///
  /// With `since`, those whose history was last added to before it are passed over. A file that cannot be read goes to
  /// `unreadable`, and the rest goes on. The body may use the store.
  public func forEachCase(
    in buckets: Set<Bucket> = Set(Bucket.allCases), since: Timestamp? = nil,
    unreadable: (String, DocketError) -> Void = { _, _ in }, _ body: (Case) throws -> Void
  ) throws {
    var last = ""
    while true {
      let page = try page(of: buckets, since: since, after: last)
      guard let end = page.last else { return }
      last = end
      for id in page {
        let value: Case?
        do {
          value = try load(id)
        } catch {
          unreadable(id, error)
          continue
        }
        if let value {
          try body(value)
        } else {
          unreadable(id, gone(id))
        }
      }
    }
  }

  private func gone(_ id: String) -> DocketError {
    DocketError(
      code: "not-found", what: "the file of case \(id) is in no bucket any more",
      place: .init(file: tree.root),
      remedy: "put it back, or run again to let the case go", exit: .inputOutput)
  }

  private func page(
    of buckets: Set<Bucket>, since: Timestamp?, after last: String
  ) throws(DocketError) -> [String] {
    let names = buckets.sorted().map { "'\($0.rawValue)'" }.joined(separator: ",")
    let sql =
      "SELECT id FROM cases WHERE id > ? AND bucket IN (\(names)) AND updated >= ? ORDER BY id LIMIT 500"
    return try read { database in
      try String.fetchAll(
        try database.cachedStatement(sql: sql), arguments: [last, since?.milliseconds ?? Int64.min])
    }
  }
}
