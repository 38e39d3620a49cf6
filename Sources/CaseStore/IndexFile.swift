import CaseModel
import GRDB
import Glibc

/// Opens the index's database, or puts a new one in the place of one that cannot be trusted.
enum IndexFile {
  /// Opened for work: `rebuilt` says why it is empty, where it is.
  struct Opened {
    var queue: DatabaseQueue
    var rebuilt: String?
  }

  static func open(_ tree: QueueTree) throws(DocketError) -> Opened {
    let existed = try Posix.exists(tree.index)
    var why = existed ? try distrust(tree) : "there was none"
    if why == nil {
      do {
        let queue = try connect(tree)
        if try queue.read({ try IndexSchema.isCurrent($0) }) { return Opened(queue: queue, rebuilt: nil) }
        try queue.close()
        why = "it was of another version"
      } catch let error as DatabaseError {
        guard isDamage(error) else { throw IndexFailure.error(error, path: tree.index) }
        why = "it was damaged"
      } catch {
        throw IndexFailure.error(error, path: tree.index)
      }
    }
    return Opened(queue: try fresh(tree), rebuilt: why)
  }

  /// Reads an index without changing it; nil where there is none that can be trusted.
  static func openToRead(_ tree: QueueTree) throws(DocketError) -> DatabaseQueue? {
    guard try Posix.exists(tree.index) else { return nil }
    var configuration = configuration()
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: tree.index, configuration: configuration)
      return try queue.read { try IndexSchema.isCurrent($0) } ? queue : nil
    } catch {
      return nil
    }
  }

  /// A private index on disk without a name: a tree of any size fits, and nothing of it is left.
  static func scratch() throws(DocketError) -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(path: "")
      try queue.write { try IndexSchema.create($0) }
      return queue
    } catch {
      throw IndexFailure.error(error, path: "scratch index")
    }
  }

  static func using<T>(_ queue: DatabaseQueue, _ body: (Database) throws -> T) throws(DocketError) -> T {
    do {
      return try queue.write(body)
    } catch {
      throw IndexFailure.error(error, path: queue.path)
    }
  }

  static func fresh(_ tree: QueueTree) throws(DocketError) -> DatabaseQueue {
    for ending in ["", "-wal", "-shm", "-journal", ".seal"] {
      let path = tree.index + ending
      if let status = try Posix.status(path), Posix.isDirectory(status) {
        // Not ours to empty: it is moved out of the way.
        let free = try FreeName.find("index.sqlite" + ending, in: tree.quarantine)
        try Posix.rename(path, tree.quarantine + "/" + free)
        let why: JSONValue = .object(["what": "a directory lay where the index belongs"])
        try DurableFile.write(
          Array((why.pretty + "\n").utf8), to: tree.quarantine + "/" + free + ".error.json")
      }
      try Posix.remove(path)
    }
    // Made by us first, so that it is readable by its owner alone from its first byte.
    _ = try Posix.create(tree.index, bytes: [], flush: false)
    do {
      let queue = try connect(tree)
      try queue.write { try IndexSchema.create($0) }
      return queue
    } catch {
      throw IndexFailure.error(error, path: tree.index)
    }
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -16000")
    }
    return configuration
  }

  private static func connect(_ tree: QueueTree) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.journalMode = .wal
    configuration.prepareDatabase { database in
      // A power cut may take the last transactions: then directories look changed, and are read again.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    return try DatabaseQueue(path: tree.index, configuration: configuration)
  }

  private static func isDamage(_ error: DatabaseError) -> Bool {
    // A file cut within its first page, or a schema that makes no sense, comes as a plain SQLITE_ERROR.
    [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_IOERR_SHORT_READ].contains(
      error.extendedResultCode)
      || [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR].contains(error.resultCode)
  }
}
