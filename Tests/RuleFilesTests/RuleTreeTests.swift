import CaseModel
import Foundation
import Testing

@testable import RuleFiles

@Suite("Rule files are read with the place of every value")
struct RuleTreeTests {
  @Test("A file of one's own is merged key by key, and word lists are joined")
  func merge() throws {
    let (tree, root) = try RuleDirectory.tree([
      "scores.yaml": "prior: {a: 1, b: 2}\n", "site/scores.yaml": "prior: {b: 3}\n",
      "lists/x.yaml": "languages: {en: [one]}\n",
      "site/lists/x.yaml": "languages: {en: [two], de: [drei]}\n",
      "lists/brands.yaml": "brands:\n  - {name: A, floor: {default: 1}}\n",
      "site/lists/brands.yaml": "brands:\n  - {name: A, floor: {bags: 9}}\n  - {name: B}\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(tree["scores"]?["prior"]?["b"]?.scalar == "3" && tree["scores"]?["prior"]?["a"]?.scalar == "1")
    #expect(tree["lists/x"]?["languages"]?["en"]?.elements?.compactMap(\.scalar) == ["one", "two"])
    let brands = try #require(tree["lists/brands"]?["brands"]?.elements)
    #expect(
      brands.count == 2 && brands[0]["floor"]?["default"]?.scalar == "1"
        && brands[0]["floor"]?["bags"]?.scalar == "9")
  }

  @Test("From the cache the same tree comes, and errors still show the line where it stands")
  func cached() throws {
    let (tree, root) = try RuleDirectory.tree([
      "packs/site/scores.yaml": "prior: {a: 1}\n", "packs/site/site/scores.yaml": "prior:\n  b: 2\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(tree.problems.isEmpty)
    let directory = root + "/packs/site"
    for _ in 0..<2 {
      let cached = RuleTree(try RuleSource(directory: directory), cacheFile: root + "/cache")
      let node = try #require(cached["scores"]?["prior"]?["b"])
      #expect(node.place.source == "  b: 2" && node.source.file == directory + "/site/scores.yaml")
    }
  }
}
