import CaseModel
import Foundation
import Glibc
import Testing

@testable import CaseStore

@Suite struct CaseStoreCrashTests {
  private func filled(_ count: Int = 5) throws -> TemporaryTree {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.sync()
    try store.commit((0..<count).map { .put(sample($0), previousBucket: nil) })
    try store.close()
    return home
  }

  @Test func leftoversOfACutWriteAreCleared() throws {
    let home = try filled()
    try home.write([1, 2], home.tree.temporary + "/.tmp-1-2-3")
    let store = try home.open()
    #expect(try store.sync().events == [])
    #expect(try Posix.names(in: home.tree.temporary) == [])
  }

  @Test func ofTwoCopiesTheHigherVersionCounts() throws {
    let home = try filled()
    // As a run leaves it that was cut between the rename and the removal.
    let next = sample(1, bucket: .violation, reports: 2, version: 2)
    try Posix.makeDirectory(DurableFile.parent(of: home.path(next)))
    try home.write(try CaseFile.encode(next), home.path(next))
    let store = try home.open()
    let merged = SyncEvent.merged(id: next.id, kept: .violation, removed: .review, reports: 0)
    #expect(try store.sync().events == [merged])
    #expect(try home.files()[next.id] == [.violation])
    #expect(try store.load(next.id) == next)
    #expect(try store.sync().events == [])
  }

  @Test func ofTwoCopiesNoReportIsLost() throws {
    let home = try filled()
    var other = sample(1, bucket: .closed, reports: 1, version: 3)
    other.reports[0].id = "R-other"
    try Posix.makeDirectory(DurableFile.parent(of: home.path(other)))
    try home.write(try CaseFile.encode(other), home.path(other))
    try Posix.remove(home.tree.index)
    let store = try home.open()
    try store.sync()
    #expect(try home.files()[other.id] == [.closed])
    let value = try #require(try store.load(other.id))
    #expect(Set(value.reports.map(\.id)) == ["R-other", "R-1-0"])
    #expect(value.version == 4)
    #expect(try store.caseID(forReport: "R-1-0")?.caseID == other.id)
  }

  @Test func aHandMadeCopyUnderAnotherNameIsFoldedIn() throws {
    let home = try filled()
    let copy = DurableFile.parent(of: home.path(sample(1))) + "/copy of it.json"
    try home.write(try CaseFile.encode(sample(1)), copy)
    let store = try home.open()
    try store.sync()
    #expect(try Posix.exists(copy) == false)
    #expect(try home.files()[sample(1).id] == [.review])
    #expect(try store.load(sample(1).id) == sample(1))
  }

  @Test(arguments: ["deleted", "empty", "cut", "garbage", "flipped", "old"])
  func anIndexThatCannotBeTrustedIsBuiltAnew(damage: String) throws {
    let home = try filled(300)
    let whole = try home.bytes(home.tree.index)
    switch damage {
    case "deleted": try Posix.remove(home.tree.index)
    case "empty": try home.write([], home.tree.index)
    case "cut": try home.write(Array(whole.prefix(whole.count / 2 + 7)), home.tree.index)
    case "garbage": try home.write([UInt8](repeating: 0x5A, count: 20_000), home.tree.index)
    case "flipped":
      var bytes = whole
      for position in stride(from: 200, to: bytes.count, by: 512) { bytes[position] ^= 0xFF }
      try home.write(bytes, home.tree.index)
    default:
      // A newer state of the files beside an older index.
      let store = try home.open()
      try store.commit([.put(sample(1, bucket: .gone, version: 2), previousBucket: .review)])
      try store.close()
      try home.write(whole, home.tree.index)
    }
    let store = try home.open()
    #expect(store.indexRebuilt != nil)
    try store.sync()
    #expect(try store.counts().values.reduce(0, +) == 300)
    let kept = try store.dump()
    try store.reindex()
    #expect(try store.dump() == kept)
    #expect(try store.location(of: sample(1).id) == (damage == "old" ? .gone : .review))
  }

  @Test func anIndexWhoseLastTransactionsAreGoneCatchesUp() throws {
    let home = try filled(30)
    let before = try home.bytes(home.tree.index)
    let store = try home.open()
    try store.sync()
    try store.commit((0..<10).map { .put(sample($0, bucket: .gone, version: 2), previousBucket: .review) })
    try store.close()
    // A killed run: the file of before, with a seal of its own.
    try home.write(before, home.tree.index)
    try IndexFile.seal(home.tree)
    let again = try home.open()
    #expect(again.indexRebuilt == nil)
    try again.sync()
    #expect(try again.counts() == [.gone: 10, .review: 20])
    let kept = try again.dump()
    try again.reindex()
    #expect(try again.dump() == kept)
  }

  @Test func aReaderBesideARunSeesTheCasesAndChangesNothing() throws {
    let home = try filled()
    let lock = try TreeLock.acquire(home.tree)
    let writer = try home.open()
    try writer.commit([.put(sample(9), previousBucket: nil)])
    let reader = try home.open(access: .readOnly)
    #expect(try reader.cases().count == 6)
    try Posix.remove(home.tree.index)
    let blind = try home.open(access: .readOnly)
    #expect(blind.indexRebuilt != nil)
    #expect(try blind.cases().count == 6)
    #expect(try Posix.exists(home.tree.index) == false)
    withExtendedLifetime(lock) {}
  }
}
