import CaseModel
import Glibc
import Testing

@testable import CaseStore

@Suite struct VerificationTests {
  private func filled() throws -> (TemporaryTree, CaseStore) {
    let home = try TemporaryTree()
    let store = try home.open()
    try store.sync()
    try store.commit((0..<40).map { .put(sample($0), previousBucket: nil) })
    return (home, store)
  }

  private func promises(_ home: TemporaryTree, _ store: CaseStore) throws -> Set<VerifyFinding.Promise> {
    Set(try Verification.verify(home.tree, complaint: store.complaint).map(\.promise))
  }

  @Test func aTreeInOrderHasNoFindings() throws {
    let (home, store) = try filled()
    #expect(try Verification.verify(home.tree, complaint: store.complaint) == [])
  }

  @Test func eachBrokenPromiseIsFound() throws {
    let (home, store) = try filled()
    let copy = sample(1, bucket: .closed)
    try Posix.makeDirectory(DurableFile.parent(of: home.path(copy)))
    try DurableFile.write(try CaseFile.encode(copy), to: home.path(copy))
    #expect(try promises(home, store) == [.caseInOneBucket])
    try store.sync()
    #expect(try promises(home, store) == [])

    var stolen = sample(2)
    stolen.reports = sample(3).reports
    stolen.snapshots = [
      Snapshot(
        fetchedAt: Timestamp(seconds: 0), url: "https://x/", status: 200, sha256: "0", warc: "a.warc.gz",
        offset: 0)
    ]
    stolen.duplicateOf = "c-ffffffffffffffff"
    try DurableFile.write(try CaseFile.encode(stolen), to: home.path(stolen))
    #expect(
      try promises(home, store) == [
        .reportInOneCase, .indexEqualsFiles, .snapshotInArchive, .duplicatePointsAtCase,
      ])
    try store.sync()
    #expect(chmod(home.path(sample(4)), 0o644) == 0)
    try DurableFile.write([123], to: home.path(sample(5)))
    try home.write([1], home.tree.temporary + "/x")
    try home.write([1], home.tree.invalid + "/x.json")
    let found = try promises(home, store)
    #expect(found.isSuperset(of: [.ownerOnly, .caseFileReads, .nothingLeftOver, .reasonBeside]))
    try store.close()
    try Posix.remove(home.tree.index)
    #expect(try promises(home, store).contains(.indexEqualsFiles))
  }
}
