import CaseModel
import Glibc
import Testing

@testable import CaseStore

@Suite struct CaseStoreCommitTests {
  @Test func aBatchLiesInItsBucketsReadableByTheOwnerAlone() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.sync()
    let cases = (0..<20).map { sample($0, bucket: Bucket.allCases[$0 % 12]) }
    try store.commit(cases.map { .put($0, previousBucket: nil) })
    for value in cases {
      #expect(try store.load(value.id) == value)
      #expect(try store.location(of: value.id) == value.bucket)
      let status = try #require(try Posix.status(home.path(value)))
      #expect(status.st_mode & 0o777 == 0o600)
    }
    #expect(try Posix.names(in: home.tree.temporary) == [])
  }

  @Test func aCaseThatChangesBucketLiesInTheNewOneOnly() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.sync()
    var value = sample(1)
    try store.commit([.put(value, previousBucket: nil)])
    value.bucket = .violation
    value.version = 2
    try store.commit([.put(value, previousBucket: .review)])
    #expect(try home.files() == [value.id: [.violation]])
    #expect(try store.load(value.id)?.bucket == .violation)
  }

  @Test func ofACasePutTwiceInOneBatchTheLastCounts() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.commit([.put(sample(1), previousBucket: nil)])
    try store.commit([
      .put(sample(1, bucket: .violation, version: 2), previousBucket: .review),
      .put(sample(1, bucket: .review, version: 3), previousBucket: .violation),
    ])
    #expect(try home.files() == [sample(1).id: [.review]])
    #expect(try store.load(sample(1).id)?.version == 3)
  }

  @Test func aSyncAfterACommitFindsNothingToDo() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.sync()
    usleep(30_000)
    try store.sync()
    try store.commit((0..<300).map { .put(sample($0), previousBucket: nil) })
    let report = try store.sync()
    #expect(report.events.isEmpty)
    #expect(report.filesRead == 0)
    #expect(report.directoriesRead == 0)
  }

  @Test func theIndexKeptAlongEqualsTheOneBuiltAnew() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.sync()
    try store.commit((0..<120).map { .put(sample($0, reports: $0 % 3 + 1), previousBucket: nil) })
    try store.commit(
      (0..<60).map {
        .put(sample($0, bucket: .noViolation, reports: $0 % 2 + 1, version: 2), previousBucket: .review)
      })
    try store.commit([.remove(id: sample(7).id, bucket: .noViolation)])
    let kept = try store.dump()
    try store.reindex()
    #expect(try store.dump() == kept)
    #expect(kept.count > 240)
    try store.close()
    try Posix.remove(home.tree.index)
    let again = try home.open()
    #expect(again.indexRebuilt != nil)
    try again.sync()
    #expect(try again.dump() == kept)
  }

  @Test func theSameBatchAgainChangesNothing() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.sync()
    let changes: [Change] = [
      .put(sample(1), previousBucket: nil),
      .invalid(name: "../bad\u{0}.json", bytes: [1, 2, 3], error: .object(["code": "x"])),
    ]
    try store.commit(changes)
    let before = try store.dump().count
    try store.commit(changes)
    #expect(try store.dump().count == before)
    #expect(try Posix.names(in: home.tree.invalid) == ["_._bad_.json", "_._bad_.json.error.json"])
    #expect(try home.bytes(home.tree.invalid + "/_._bad_.json") == [1, 2, 3])
  }

  @Test func anotherInputOfTheSameNameKeepsItsOwnFile() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.commit([
      .invalid(name: "a.json", bytes: [1], error: .object(["code": "x"])),
      .invalid(name: "a.json", bytes: [2], error: .object(["code": "y"])),
    ])
    try store.commit([.invalid(name: "a.json", bytes: [3], error: .object(["code": "z"]))])
    #expect(try home.bytes(home.tree.invalid + "/a.json") == [1])
    #expect(try home.bytes(home.tree.invalid + "/a-2.json") == [2])
    #expect(try home.bytes(home.tree.invalid + "/a-3.json") == [3])
  }

  @Test func aFinishedInputLeavesTheDropBoxAndOverwritesNothing() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    let at = try #require(Timestamp("2026-11-21T10:00:00Z"))
    for content: UInt8 in [1, 2] {
      try home.write([content], home.tree.incoming + "/a.csv.gz")
      try store.commit([.finishInput(rawName: Array("a.csv.gz".utf8), at: at)])
      try store.commit([.finishInput(rawName: Array("a.csv.gz".utf8), at: at)])
    }
    let directory = home.tree.processed + "/2026-11-21"
    #expect(try Posix.names(in: directory) == ["a-2.csv.gz", "a.csv.gz"])
    #expect(try home.bytes(directory + "/a.csv.gz") == [1])
    #expect(try Posix.names(in: home.tree.incoming) == [])
  }

  @Test func anInputWrittenAnewWhileTheOldOneWasReadStays() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    let path = home.tree.incoming + "/a.jsonl"
    try home.write([1], path)
    let read = try #require(try Posix.identity(Array(path.utf8)))
    try home.write([2, 3], path)
    try store.commit([.finishInput(rawName: Array("a.jsonl".utf8), at: Timestamp(seconds: 0), identity: read)]
    )
    #expect(try home.bytes(path) == [2, 3])
    // The control: without knowing what was read, what nobody has read is taken for done.
    try store.commit([.finishInput(rawName: Array("a.jsonl".utf8), at: Timestamp(seconds: 0))])
    #expect(try Posix.names(in: home.tree.incoming) == [])
  }

  @Test func anInputWhoseNameIsNoTextIsFinishedToo() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    let name: [UInt8] = [98, 0xff, 46, 99, 115, 118]
    let path =
      (home.tree.incoming + "/").utf8.map { CChar(bitPattern: $0) } + name.map { CChar(bitPattern: $0) } + [0]
    close(open(path, O_CREAT | O_WRONLY, 0o600))
    try store.commit([.finishInput(rawName: name, at: Timestamp(seconds: 0))])
    #expect(access(path, F_OK) != 0)
  }

  @Test(arguments: ["", ".", "..", "a/b", "../x", "a\u{0}b"])
  func aNameThatIsAPathIsRefused(name: String) throws {
    let home = try TemporaryTree()
    let store = try home.open()
    #expect(throws: DocketError.self) {
      try store.commit([.finishInput(rawName: Array(name.utf8), at: Timestamp(seconds: 0))])
    }
  }

  @Test func anIDThatIsAPathNeverBecomesOne() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    for id in ["../x", "c-../../../etc/x", "", "c-0123456789ABCDEF", "c-0123456789abcdef0"] {
      var value = sample(1)
      value.id = id
      #expect(throws: DocketError.self) { try store.commit([.put(value, previousBucket: nil)]) }
      #expect(try store.load(id) == nil)
    }
    #expect(try Posix.names(in: home.tree.temporary) == [])
  }

  @Test func aPlaceThatCannotBeWrittenIsNamedAndNothingIsLost() throws {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.sync()
    try store.commit([.put(sample(1), previousBucket: nil)])
    // A file where the shard's directory should be made fails for every user, root included.
    try home.write([], home.tree.directory(of: .violation) + "/02")
    let error = try #require(throws: DocketError.self) {
      try store.commit([.put(sample(2, bucket: .violation), previousBucket: nil)])
    }
    #expect(error.exit == .inputOutput)
    #expect(error.place?.file.contains("violation/02") == true)
    #expect(try store.load(sample(1).id) == sample(1))
    try store.sync()
    #expect(try Posix.names(in: home.tree.temporary) == [])
  }
}
