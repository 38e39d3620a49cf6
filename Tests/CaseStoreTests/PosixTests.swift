import CaseModel
import Foundation
import Glibc
import Testing

@testable import CaseStore

@Suite("System calls say what failed, and follow nothing that they should not")
struct PosixTests {
  private func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? DocketError)?.code
    }
  }

  @Test("links are not followed, and a pipe does not hold up its reader")
  func specials() throws {
    let home = try TemporaryTree()
    let place = home.tree.state
    try home.write([1], place + "/file")
    #expect(symlink(place + "/file", place + "/link") == 0 && mkfifo(place + "/pipe", 0o600) == 0)
    #expect(code { _ = try Posix.open(place + "/link", O_RDONLY) } == "symbolic-link")
    let pipe = try Posix.open(place + "/pipe", O_RDONLY)
    close(pipe)
    let link = try #require(try Posix.status(place + "/link"))
    #expect(!Posix.isRegular(link) && !Posix.isDirectory(link))
    #expect(try Posix.read(place + "/file")?.bytes == [1])
  }

  @Test("what is not there is said without a failure; a part of the path that is a file too")
  func absent() throws {
    let home = try TemporaryTree()
    try home.write([], home.tree.state + "/file")
    #expect(try Posix.status(home.tree.state + "/none") == nil)
    #expect(try Posix.exists(home.tree.state + "/file/below") == false)
    #expect(
      try Posix.names(in: home.tree.state + "/none") == nil
        && Posix.names(in: home.tree.state + "/file") == nil)
    try Posix.remove(home.tree.state + "/none")
    #expect(code { _ = try Posix.open(home.tree.state + "/none", O_RDONLY) } == "not-found")
    #expect(code { try Posix.rename(home.tree.state + "/none", home.tree.state + "/other") } == "not-found")
  }

  @Test("a directory is made once, and not where a file stands")
  func directories() throws {
    let home = try TemporaryTree()
    let place = home.tree.state + "/new"
    try Posix.makeDirectory(place)
    try Posix.makeDirectory(place)
    #expect(try #require(try Posix.status(place)).st_mode & 0o777 == 0o700)
    try home.write([], place + "/file")
    #expect(code { try Posix.makeDirectory(place + "/file") } == "input-output")
    #expect(code { try Posix.makeDirectory(place + "/a/b") } == "not-found")
  }

  @Test("names are sorted, and one that is no text is passed over")
  func names() throws {
    let home = try TemporaryTree()
    let place = home.tree.state + "/names"
    try Posix.makeDirectory(place)
    for name in ["b", "a", ".c", "é"] { try home.write([], place + "/" + name) }
    let odd = Array((place + "/").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
    let descriptor = creat(odd, 0o600)
    #expect(descriptor >= 0)
    close(descriptor)
    #expect(try Posix.names(in: place) == [".c", "a", "b", "é"])
  }

  @Test("what others may do is taken away, and a link is left as it is")
  func closing() throws {
    let home = try TemporaryTree()
    let file = home.tree.state + "/open"
    try home.write([], file)
    #expect(chmod(file, 0o666) == 0)
    try Posix.closeToOthers(file)
    #expect(try #require(try Posix.status(file)).st_mode & 0o777 == 0o660)
    #expect(symlink("/etc/passwd", home.tree.state + "/link") == 0)
    try Posix.closeToOthers(home.tree.state + "/link")
    try Posix.closeToOthers(home.tree.state + "/none")
  }

  @Test("an interrupted call is made again, any other is not")
  func retrying() {
    var calls = 0
    let result = Posix.retrying {
      calls += 1
      errno = calls < 3 ? EINTR : EIO
      return -1
    }
    #expect(result == -1 && calls == 3)
  }

  @Test("a file system is flushed whole, a directory alone, a file never as one")
  func flush() throws {
    let home = try TemporaryTree()
    _ = try Posix.flushFileSystem(of: home.tree.root)
    try Posix.flushDirectory(home.tree.root)
    try home.write([], home.tree.state + "/file")
    #expect(code { try Posix.flushDirectory(home.tree.state + "/file") } != nil)
  }
}
