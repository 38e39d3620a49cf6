import CaseStore
import Foundation
import Testing

@testable import Pipeline

@Suite("A tree keeps one secret, readable by its owner alone")
struct TreeSecretTests {
  private func withTree(_ body: (QueueTree) throws -> Void) throws {
    let root = NSTemporaryDirectory() + "docket-secret-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(atPath: root + "/.docket", withIntermediateDirectories: true)
    try body(QueueTree(root: root))
  }

  @Test("made at first use, the same ever after, and nothing is left beside it")
  func kept() throws {
    try withTree { tree in
      let first = TreeSecret.forReading(tree)
      #expect(first.isKept && first.key.count == 32 && TreeSecret.forReading(tree).key == first.key)
      let names = try FileManager.default.contentsOfDirectory(atPath: tree.state)
      #expect(names == ["secret"])
      let mode =
        try FileManager.default.attributesOfItem(atPath: tree.state + "/secret")[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test("another tree has another, and one that cannot keep any has one for now")
  func others() throws {
    try withTree { one in
      try withTree { other in #expect(TreeSecret.forReading(one).key != TreeSecret.forReading(other).key) }
    }
    let none = TreeSecret.forReading(QueueTree(root: "/nonexistent-directory"))
    #expect(!none.isKept && none.key.count == 32)
  }

  @Test("a file of another length, a link and a pipe are no secret", arguments: ["short", "link", "pipe"])
  func odd(kind: String) throws {
    try withTree { tree in
      let path = tree.state + "/secret"
      switch kind {
      case "short": try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path))
      case "link":
        try Data(repeating: 5, count: 32).write(to: URL(fileURLWithPath: tree.root + "/other"))
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: tree.root + "/other")
      default: #expect(mkfifo(path, 0o600) == 0)
      }
      let secret = TreeSecret.forReading(tree)
      #expect(!secret.isKept && secret.key.count == 32 && secret.key != [UInt8](repeating: 5, count: 32))
    }
  }
}
