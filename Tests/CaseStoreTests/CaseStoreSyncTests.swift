import CaseModel
import Foundation
import Glibc
import Testing

@testable import CaseStore

@Suite struct CaseStoreSyncTests {
  private func filled(_ count: Int = 5) throws -> (TemporaryTree, CaseStore) {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.sync()
    try store.commit((0..<count).map { .put(sample($0), previousBucket: nil) })
    return (home, store)
  }

  @Test func aCaseMovedByHandIsFollowedUntilItIsPutAnew() throws {
    let (home, store) = try filled()
    try home.move(sample(1), to: .closed)
    let moved = SyncEvent.moved(id: sample(1).id, from: .review, to: .closed)
    #expect(try store.sync().events == [moved])
    #expect(try store.sync().events == [moved])
    var value = try #require(try store.load(sample(1).id))
    #expect(value.bucket == .closed)
    value.version += 1
    try store.commit([.put(value, previousBucket: nil)])
    #expect(try store.sync().events == [])
    #expect(try home.files()[value.id] == [.closed])
  }

  /// A reader leaves its index; the next reader, and the next run, work with it.
  private func expectKeptIndex(_ home: TemporaryTree, thenSynced events: [SyncEvent]) throws {
    let first = try home.open(access: .readOnly)
    #expect(first.state.withLock { $0.indexKept })
    try first.close()
    let second = try home.open(access: .readOnly)
    #expect(second.indexRebuilt == nil)
    #expect(try second.cases().count == 5)
    let status = try #require(try Posix.status(home.tree.index))
    #expect(status.st_mode & 0o077 == 0)
    try second.close()
    let run = try home.open()
    #expect(run.indexRebuilt == nil)
    #expect(try run.sync().events == events)
  }

  @Test func aReaderLeavesTheIndexThatItBuiltWhereThereWasNone() throws {
    let (home, store) = try filled()
    try store.close()
    for ending in ["", ".seal", "-wal", "-shm"] { try Posix.remove(home.tree.index + ending) }
    try home.move(sample(1), to: .closed)
    try expectKeptIndex(home, thenSynced: [.moved(id: sample(1).id, from: .review, to: .closed)])
  }

  @Test func aReaderPutsItsIndexInThePlaceOfOneThatCannotBeRead() throws {
    let (home, store) = try filled()
    try store.close()
    try home.write(Array("no database".utf8), home.tree.index)
    try FileManager.default.removeItem(atPath: home.tree.temporary)
    try expectKeptIndex(home, thenSynced: [])
  }

  @Test func aReaderBesideARunLeavesNoIndex() throws {
    let (home, store) = try filled()
    try store.close()
    for ending in ["", ".seal", "-wal", "-shm"] { try Posix.remove(home.tree.index + ending) }
    let lock = try TreeLock.acquire(home.tree)
    let reader = try home.open(access: .readOnly)
    #expect(!reader.state.withLock { $0.indexKept })
    #expect(try reader.cases().count == 5)
    #expect(try !Posix.exists(home.tree.index))
    withExtendedLifetime(lock) {}
  }

  @Test func aShardThatCannotBeReadWholeLeavesTheIndexAsItWas() throws {
    let (home, store) = try filled()
    #expect(throws: DocketError.self) {
      try store.batch { () throws(DocketError) in
        try store.write { try IndexRow.remove(sample(1).id, in: $0) }
        throw DocketError(code: "disk", what: "the disk failed", exit: .inputOutput)
      }
    }
    #expect(try store.cases().count == 5)
    withExtendedLifetime(home) {}
  }

  @Test func loadFindsACaseThatWasMovedSinceTheSync() throws {
    let (home, store) = try filled()
    try home.move(sample(1), to: .escalated)
    #expect(try store.load(sample(1).id)?.bucket == .escalated)
  }

  @Test func aFileDroppedRightBeneathABucketIsTakenIntoItsShard() throws {
    let (home, store) = try filled()
    let loose = home.tree.directory(of: .closed) + "/" + sample(1).id + ".json"
    #expect(rename(home.path(sample(1)), loose) == 0)
    #expect(try store.sync().events == [.moved(id: sample(1).id, from: .review, to: .closed)])
    #expect(try home.files()[sample(1).id] == [.closed])
    #expect(try Posix.exists(loose) == false)
  }

  @Test func aCaseRemovedByHandLeavesTheIndex() throws {
    let (home, store) = try filled()
    try Posix.remove(home.path(sample(2)))
    #expect(try store.sync().events == [.removed(id: sample(2).id, bucket: .review)])
    #expect(try store.caseID(forReport: "R-2-0") == nil)
    #expect(try store.cases().count == 4)
  }

  @Test func aBucketsShardRemovedByHandLeavesTheIndex() throws {
    let (home, store) = try filled()
    let shard = DurableFile.parent(of: home.path(sample(2)))
    try Posix.remove(home.path(sample(2)))
    #expect(rmdir(shard) == 0)
    #expect(try store.sync().events == [.removed(id: sample(2).id, bucket: .review)])
  }

  @Test func aFileAddedByHandEntersTheIndex() throws {
    let (home, store) = try filled()
    let value = sample(77)
    try Posix.makeDirectory(DurableFile.parent(of: home.path(value)))
    try home.write(try CaseFile.encode(value), home.path(value))
    #expect(try store.sync().events == [.added(id: value.id, bucket: .review)])
    #expect(try store.caseID(forReport: "R-77-0")?.caseID == value.id)
  }

  @Test func aFileEditedByHandIsReadAgain() throws {
    let (home, store) = try filled()
    var value = sample(3)
    value.priority = 99
    try DurableFile.write(try CaseFile.encode(value), to: home.path(value))
    #expect(try store.sync().events == [.edited(id: value.id, bucket: .review)])
    #expect(try store.summary(of: value.id)?.priority == 99)
  }

  @Test func aCaseFileCutAnywhereIsQuarantinedAndTheRestGoesOn() throws {
    let (home, store) = try filled(2)
    let whole = try CaseFile.encode(sample(1))
    for length in stride(from: 0, to: whole.count - 2, by: 64) {
      try DurableFile.write(Array(whole.prefix(length)), to: home.path(sample(1)))
      let events = try store.sync().events
      guard case .quarantined(_, let to, let error)? = events.first else {
        Issue.record("a file cut at \(length) was not noticed: \(events)")
        continue
      }
      #expect(error.exit == .badInput)
      #expect(try home.bytes(home.tree.root + "/" + to) == Array(whole.prefix(length)))
      #expect(try Posix.exists(home.tree.root + "/" + to + ".error.json"))
      #expect(try store.location(of: sample(1).id) == nil)
      #expect(try store.location(of: sample(0).id) == .review)
    }
  }

  @Test func aMendedFilePutBackIsACaseAgain() throws {
    let (home, store) = try filled(2)
    let whole = try CaseFile.encode(sample(1))
    try DurableFile.write(Array(whole.prefix(100)), to: home.path(sample(1)))
    try store.sync()
    try home.write(whole, home.path(sample(1)))
    #expect(try store.sync().events == [.added(id: sample(1).id, bucket: .review)])
    #expect(try store.load(sample(1).id) == sample(1))
  }

  @Test func aFlippedByteNeverGivesAnotherCasesName() throws {
    let (home, store) = try filled(2)
    let whole = try CaseFile.encode(sample(1))
    for position in stride(from: 0, to: whole.count, by: 64) {
      var bytes = whole
      bytes[position] ^= 0x11
      try DurableFile.write(bytes, to: home.path(sample(1)))
      try store.sync()
      // Either it is a case under its own id, or it is out of the way; the neighbour stands.
      for (id, buckets) in try home.files() {
        #expect([sample(0).id, sample(1).id].contains(id) && buckets.count == 1)
        #expect(throws: Never.self) { try store.load(id)?.id == id }
      }
      #expect(try store.load(sample(0).id) == sample(0))
    }
  }

  @Test func whatIsNoRegularFileIsQuarantinedAndNeverFollowed() throws {
    let (home, store) = try filled(2)
    let directory = DurableFile.parent(of: home.path(sample(1)))
    let names = [sample(0x101).id, sample(0x201).id, sample(0x301).id]
    #expect(symlink("/etc/passwd", directory + "/" + names[0] + ".json") == 0)
    #expect(mkfifo(directory + "/" + names[1] + ".json", 0o600) == 0)
    #expect(mkdir(directory + "/" + names[2] + ".json", 0o700) == 0)
    let events = try store.sync().events
    #expect(events.count == 3)
    #expect(events.allSatisfy { if case .quarantined = $0 { true } else { false } })
    #expect(try store.cases().count == 2)
  }

  @Test func tenThousandCasesAreSyncedWithoutReadingAFile() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.sync()
    for start in stride(from: 0, to: 10_000, by: 1000) {
      try store.commit((start..<start + 1000).map { .put(sample($0), previousBucket: nil) })
    }
    try store.close()
    let again = try home.open()
    #expect(again.indexRebuilt == nil)
    try again.sync()
    let report = try again.sync()
    #expect(report.filesRead == 0)
    #expect(report.events == [])
    #expect(try again.counts() == [.review: 10_000])
  }
}
