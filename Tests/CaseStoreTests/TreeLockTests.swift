import CaseModel
import Glibc
import Testing

@testable import CaseStore

@Suite struct TreeLockTests {
  @Test func aSecondRunIsToldWhoHoldsTheTree() throws {
    let home = try TemporaryTree()
    var first: TreeLock? = try TreeLock.acquire(home.tree)
    let error = try #require(throws: DocketError.self) { try TreeLock.acquire(home.tree) }
    #expect(error.exit == .treeBusy)
    #expect(error.what.contains("process \(getpid()), since 2"))
    withExtendedLifetime(first) {}
    first = nil
    _ = try TreeLock.acquire(home.tree)
  }

  @Test func aLockFileOfGarbageStopsNobody() throws {
    let home = try TemporaryTree()
    try home.write([0xFF, 0, 10], home.tree.lock)
    _ = try TreeLock.acquire(home.tree)
  }

  @Test func aLockThatIsALinkIsRefused() throws {
    let home = try TemporaryTree()
    #expect(symlink("/etc/hostname", home.tree.lock) == 0)
    let error = try #require(throws: DocketError.self) { try TreeLock.acquire(home.tree) }
    #expect(error.exit == .inputOutput)
  }
}
