import Glibc
import Testing

@testable import CaseStore

@Suite("Stamps tell one state of a file from another")
struct FileStampTests {
  @Test("a directory changed within the last ticks of the clock, or in the future, is not trusted yet")
  func fresh() {
    let stamp = DirectoryStamp(inode: 1, modified: 0, changed: 1_000_000_000)
    #expect(stamp.isFresh(at: 1_000_000_000) && stamp.isFresh(at: 1_019_999_999) && stamp.isFresh(at: 0))
    #expect(!stamp.isFresh(at: 1_020_000_000))
    #expect(!DirectoryStamp.unknown.isFresh(at: Nanoseconds.now()))
  }

  @Test("no time of a file system overflows", arguments: [0, 1, -1, Int.max, Int.min])
  func times(seconds: Int) { _ = Nanoseconds.from(timespec(tv_sec: seconds, tv_nsec: 999_999_999)) }
}
