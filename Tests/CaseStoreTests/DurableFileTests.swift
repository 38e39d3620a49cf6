import CaseModel
import Foundation
import Glibc
import Testing

@testable import CaseStore

@Suite("A file is the old one or the new one, whole")
struct DurableFileTests {
  @Test("it replaces what stood there, a link too, and leaves nothing beside it")
  func replaces() throws {
    let home = try TemporaryTree()
    let place = home.tree.state + "/file"
    try home.write([9], home.tree.state + "/other")
    #expect(symlink(home.tree.state + "/other", place) == 0)
    for bytes in [[1, 2], [], [UInt8](repeating: 7, count: 300_000)] as [[UInt8]] {
      try DurableFile.write(bytes, to: place)
      #expect(try home.bytes(place) == bytes)
    }
    #expect(try home.bytes(home.tree.state + "/other") == [9])
    #expect(try #require(try Posix.names(in: home.tree.state)).allSatisfy { !$0.hasPrefix(".tmp") })
    #expect(try #require(try Posix.status(place)).st_mode & 0o777 == 0o600)
  }

  @Test("where it cannot be, nothing is left")
  func refused() throws {
    let home = try TemporaryTree()
    let place = home.tree.state + "/directory"
    try Posix.makeDirectory(place)
    #expect(throws: DocketError.self) { try DurableFile.write([1], to: place) }
    #expect(throws: DocketError.self) { try DurableFile.write([1], to: home.tree.state + "/none/file") }
    #expect(try #require(try Posix.names(in: home.tree.state)).allSatisfy { !$0.hasPrefix(".tmp") })
  }

  @Test("temporary names are never the same")
  func names() { #expect(Set((0..<1_000).map { _ in DurableFile.temporaryName() }).count == 1_000) }

  @Test("the directory of a path", arguments: [("/a/b", "/a"), ("/a", "/"), ("a", "."), ("a/b/c", "a/b")])
  func parents(row: (String, String)) { #expect(DurableFile.parent(of: row.0) == row.1) }
}
