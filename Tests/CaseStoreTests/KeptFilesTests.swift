import CaseModel
import Glibc
import Testing

@testable import CaseStore

@Suite("What a tree keeps besides its cases is listed, and goes durably")
struct KeptFilesTests {
  @Test("each kind lists its own files, and neither reasons nor pipes nor links nor readmes")
  func lists() throws {
    let home = try TemporaryTree()
    let kept = KeptFiles(home.tree)
    for path in [
      "invalid/a.json", "invalid/a.json.error.json", "invalid/README.md", ".docket/processed/b.csv",
    ] {
      try home.write([1, 2], home.tree.root + "/" + path)
    }
    #expect(mkfifo(home.tree.invalid + "/pipe", 0o600) == 0)
    #expect(symlink("/etc/passwd", home.tree.invalid + "/link") == 0)
    #expect(try kept.invalid().map(\.path) == ["invalid/a.json"])
    #expect(try kept.processed().map(\.path) == [".docket/processed/b.csv"])
    #expect(try kept.attachments().isEmpty && kept.archives().isEmpty)
  }

  @Test("a refused input goes with its reason, and one that has gone is no failure")
  func remove() throws {
    let home = try TemporaryTree()
    let kept = KeptFiles(home.tree)
    try home.write([1], home.tree.invalid + "/a.json")
    try home.write([1], home.tree.invalid + "/a.json.error.json")
    let files = try kept.invalid()
    #expect(try kept.bytes(of: files[0]) == [1])
    try kept.remove(files)
    try kept.remove(files)
    #expect(try Posix.names(in: home.tree.invalid)?.filter { $0.hasPrefix("a.json") } == [])
    #expect(try kept.bytes(of: files[0]) == nil && kept.sha256(of: files[0]) == nil)
  }
}
