import Foundation
import Testing

@testable import Pipeline

@Suite("The ids of a pack's rules are read without building it")
struct RuleNamesTests {
  private func read(_ files: [String: String]) throws -> [String] {
    let root = URL(fileURLWithPath: NSTemporaryDirectory() + "docket-names-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in files {
      let file = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return RuleNames.read(root.path)
  }

  @Test("each once, those that the site switched off not, and what is no pack not at all")
  func names() throws {
    let names = try read([
      "packs/10-a.yaml": "rules: [{id: b}, {id: a}, {name: nameless}]\n",
      "packs/20-b.yaml": "rules: [{id: a}, {id: c}]\n",
      "site/packs/mine.yaml": "rules: [{id: c, disabled: true}, {id: mine}]\n",
      "lists/x.yaml": "rules: [{id: no}]\n",
      "packs/30-broken.yaml": "rules: [\n",
    ])
    #expect(names == ["a", "b", "mine"])
  }

  @Test("no rules at all is no failure")
  func none() { #expect(RuleNames.read("/nonexistent-directory") == []) }
}
