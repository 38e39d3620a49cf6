import CaseModel
import GRDB
import Glibc

extension CaseStore {
  /// Makes a batch of changes durable with one flush for all its files.
  ///
  /// In order: every file under a temporary name; flush; rename into place; flush; remove from former buckets and
  /// finish the inputs; index. Whatever instruction the machine stops at, each case is whole in at least one bucket
  /// and each input is in `incoming` until all that came of it is durable; two copies of a case are settled by the
  /// next sync, by version. The same batch again changes nothing. Of a case put twice the last counts; a case that is
  /// removed is not put in the same batch.
  ///
  /// - Parameter others: files that somebody has written into the tree, made durable with the first flush.
  /// - Returns: the cases that were put, each with the stamp that the index has for it from now on.
  @discardableResult
  public func commit(
    _ changes: [Change], flushing others: [String] = []
  ) throws(DocketError) -> [(value: Case, stamp: Stamp)] {
    var batch = Batch(store: self, others: others)
    do {
      try batch.prepare(changes)
      for change in changes { try batch.write(change) }
    } catch {
      batch.abandon()
      throw error
    }
    try batch.flushFiles()
    try batch.rename()
    try batch.flushNames()
    try batch.clean(changes)
    try batch.record()
    return batch.stamped
  }
}

/// One commit under way.
struct Batch {
  /// Fewer files than this are flushed one by one, more with their whole file system.
  static let fewFiles = 3

  let store: CaseStore
  /// Files under their temporary names, with the names that they will have.
  private var staged: [(temporary: String, path: String)] = []
  private var stagedPaths: Set<String> = []
  private var puts: [(value: Case, previous: Set<Bucket>, stamp: FileStamp)] = []
  /// Where in `puts` a case stands: put twice, the last one counts.
  private var places: [String: Int] = [:]
  /// Directories whose names change, by whether the index knew all in them just before.
  private var directories: [String: Bool] = [:]
  private var plainDirectories: Set<String> = []

  private let others: [String]

  init(store: CaseStore, others: [String]) {
    self.store = store
    self.others = others
  }

  private var tree: QueueTree { store.tree }
  /// Cases as bytes, by id, where they were made in advance.
  private var encoded: [String: [UInt8]] = [:]
  private var located: [String: Bucket] = [:]

  /// Does at once what is asked for each case: their bytes, with all processors, and where the index has them.
  mutating func prepare(_ changes: [Change]) throws(DocketError) {
    var cases: [Case] = []
    for case .put(let value, _) in changes { cases.append(value) }
    located = try store.locations(of: cases.map(\.id))
    guard Set(cases.map(\.id)).count == cases.count else { return }
    encoded = try CaseFile.encode(all: cases)
  }

  mutating func write(_ change: Change) throws(DocketError) {
    switch change {
    case .put(let value, let previous): try write(value, previous)
    case .invalid(let name, let bytes, let error): try write(name, bytes, error)
    case .remove, .finishInput: break
    }
  }

  private mutating func write(_ value: Case, _ previous: Bucket?) throws(DocketError) {
    guard QueueTree.isCaseID(value.id) else {
      throw DocketError(
        code: "case-id", what: "\(JSONValue.string(value.id).compact) is no case id", exit: .inputOutput)
    }
    if let earlier = places[value.id] { unstage(tree.path(of: value.id, in: puts[earlier].value.bucket)) }
    let bytes =
      if let made = encoded.removeValue(forKey: value.id) { made } else { try CaseFile.encode(value) }
    let stamp = try stage(bytes, as: tree.path(of: value.id, in: value.bucket))
    var former: Set<Bucket> = []
    if let previous { former.insert(previous) }
    if let indexed = located[value.id] { former.insert(indexed) }
    if let earlier = places[value.id] {
      former.formUnion(puts[earlier].previous)
      former.insert(puts[earlier].value.bucket)
      puts[earlier] = (value, former, stamp)
    } else {
      places[value.id] = puts.count
      puts.append((value, former, stamp))
    }
  }

  /// The same input again, from a run that was cut short, finds its file there and adds none.
  private mutating func write(_ name: String, _ bytes: [UInt8], _ error: JSONValue) throws(DocketError) {
    let safe = SafeName.make(name)
    var candidate = safe
    var number = 1
    while true {
      let path = tree.invalid + "/" + candidate
      let inBatch = stagedPaths.contains(path)
      if !inBatch {
        guard let status = try Posix.status(path) else { break }
        if Posix.isRegular(status), Int(status.st_size) == bytes.count,
          let there = try Posix.read(path), there.bytes == bytes
        {
          if try Posix.exists(path + ".error.json") { return }
          break
        }
      }
      number += 1
      candidate = FreeName.numbered(safe, number)
    }
    plainDirectories.insert(tree.invalid)
    let path = tree.invalid + "/" + candidate
    _ = try stage(Array((error.pretty + "\n").utf8), as: path + ".error.json")
    _ = try stage(bytes, as: path)
  }

  private mutating func stage(_ bytes: [UInt8], as path: String) throws(DocketError) -> FileStamp {
    let temporary = tree.temporary + "/" + DurableFile.temporaryName()
    let stamp = try Posix.create(temporary, bytes: bytes, flush: false)
    staged.append((temporary, path))
    stagedPaths.insert(path)
    return stamp
  }

  private mutating func unstage(_ path: String) {
    for file in staged where file.path == path { unlink(file.temporary) }
    staged.removeAll { $0.path == path }
    stagedPaths.remove(path)
  }

  /// Nothing has its name yet: what was written is worth nothing.
  func abandon() {
    for file in staged { unlink(file.temporary) }
  }

  func flushFiles() throws(DocketError) {
    let paths = staged.map(\.temporary) + others
    guard !paths.isEmpty else { return }
    do {
      if paths.count > Self.fewFiles, try Posix.flushFileSystem(of: tree.temporary) { return }
      for path in paths {
        let descriptor = try Posix.open(path, O_RDONLY)
        defer { close(descriptor) }
        try Posix.check("flush", path) { fsync(descriptor) }
      }
    } catch {
      abandon()
      throw error
    }
  }

  /// Gives every file its name. A failure leaves the rest under temporary names, for the next run to clear.
  mutating func rename() throws(DocketError) {
    for entry in puts {
      let shard = QueueTree.shard(of: entry.value.id)
      try note(entry.value.bucket, shard, make: true)
      for bucket in entry.previous { try note(bucket, shard, make: false) }
    }
    for file in staged { try Posix.rename(file.temporary, file.path) }
  }

  func flushNames() throws(DocketError) {
    let all = directories.keys.map { tree.root + "/" + $0 } + plainDirectories
    guard !all.isEmpty else { return }
    if all.count > Self.fewFiles, try Posix.flushFileSystem(of: tree.temporary) { return }
    for path in all where try Posix.exists(path) {
      try Posix.flushDirectory(path)
      // A shard made just now needs its own name durable too.
      try Posix.flushDirectory(DurableFile.parent(of: path))
    }
  }

  mutating func clean(_ changes: [Change]) throws(DocketError) {
    for entry in puts {
      for bucket in entry.previous where bucket != entry.value.bucket {
        try Posix.remove(tree.path(of: entry.value.id, in: bucket))
      }
    }
    for change in changes {
      switch change {
      case .remove(let id, let bucket):
        guard QueueTree.isCaseID(id) else { continue }
        try note(bucket, QueueTree.shard(of: id), make: false)
        try Posix.remove(tree.path(of: id, in: bucket))
      case .finishInput(let name, let at, let identity):
        try FinishedInput.move(name, at: at, identity: identity, tree: tree)
      case .put, .invalid: continue
      }
    }
    for case .remove(let id, _) in changes {
      try store.write { try IndexRow.remove(id, in: $0) }
    }
  }

  /// Remembers whether a directory was as the index knew it: only then may its new stamp be taken for known.
  private mutating func note(_ bucket: Bucket, _ shard: String, make: Bool) throws(DocketError) {
    let known = try store.stamps()
    let path = tree.directory(of: bucket)
    let key = bucket.rawValue + "/" + shard
    if directories[key] != nil { return }
    let before = try Posix.status(path + "/" + shard).map { DirectoryStamp($0) }
    if let before {
      directories[key] = known[key] == before
    } else if make {
      // Making a shard changes its bucket, which is then as known as it was.
      let bucketBefore = try Posix.status(path).map { DirectoryStamp($0) }
      if directories[bucket.rawValue] == nil {
        directories[bucket.rawValue] = bucketBefore != nil && known[bucket.rawValue] == bucketBefore
      }
      try Posix.makeDirectory(path)
      try Posix.makeDirectory(path + "/" + shard)
      directories[key] = true
    }
  }

  var stamped: [(value: Case, stamp: CaseStore.Stamp)] {
    puts.map {
      (
        $0.value,
        CaseStore.stamp(bucket: $0.value.bucket.rawValue, version: Int64($0.value.version), of: $0.stamp)
      )
    }
  }

  /// The index last: it is derived, and a run that is cut before it finds directories changed and reads them.
  func record() throws(DocketError) {
    var stamps: [String: DirectoryStamp] = [:]
    for (key, wasKnown) in directories where wasKnown {
      stamps[key] = try Posix.status(tree.root + "/" + key).map { DirectoryStamp($0) }
    }
    let complaint = store.complaint
    try store.write { database in
      for entry in puts {
        try IndexRow.put(
          entry.value, writtenBucket: entry.value.bucket, stamp: entry.stamp, complaint: complaint,
          in: database)
      }
      for (key, stamp) in stamps { try DirectoryTable.put(key, stamp, in: database) }
    }
    store.state.withLock { state in
      for (key, stamp) in stamps { state.stamps?[key] = stamp }
    }
  }
}
