import CaseModel
import Foundation
import Testing

@testable import RuleFiles

@Suite("Rule files are read with the place of every value")
struct RuleTreeTests {
  private func tree(_ files: [String: String]) throws -> (RuleTree, String) {
    let root = NSTemporaryDirectory() + "docket-tree-" + UUID().uuidString
    for (path, text) in files {
      let url = URL(fileURLWithPath: root + "/" + path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return (try RuleTree(directory: root), root)
  }

  @Test("An error of syntax names line and column")
  func syntax() throws {
    do {
      _ = try YAMLDocument(file: "x.yaml", text: "a: [1,\nb: 2\n")
      Issue.record("no error")
    } catch {
      #expect(error.code == "rules-yaml" && error.place?.line != nil && error.exit == .configuration)
    }
  }

  @Test("A key that stands twice is an error")
  func twice() {
    #expect(throws: DocketError.self) { try YAMLDocument(file: "x.yaml", text: "a: 1\na: 2\n") }
  }

  @Test("Values know their places, and quoted ones that they are no null")
  func places() throws {
    let document = try YAMLDocument(file: "x.yaml", text: "a:\n  b: [one, 'two']\nc: ~\nd: '~'\n")
    let list = try #require(document.root["a"]?["b"]?.elements)
    #expect(list.map(\.line) == [2, 2] && list.map(\.column) == [7, 12])
    #expect(document.root["c"] == nil && document.root["d"]?.scalar == "~")
    #expect(list[1].place.source == "  b: [one, 'two']" && list[1].place.width == 5)
  }

  @Test("A file of one's own is merged key by key, and word lists are joined")
  func merge() throws {
    let (tree, root) = try tree([
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

  @Test(
    "The nearest word is suggested",
    arguments: [("titel", "title"), ("descripton", "description"), ("qqqq", nil)])
  func suggestion(_ row: (String, String?)) {
    #expect(Suggestion.nearest(to: row.0, among: ["title", "description", "reviews"]) == row.1)
  }

  @Test("A marketplace's profile is read, and what it does not know is an error")
  func profiles() throws {
    let good =
      "id: m\nname: M\nhosts: [m.example]\nitem_paths: [\"/item/{item}.html\"]\nstates:\n  - {id: s, find: window.x, fields: {price: [a.b]}}\n"
    let (tree, root) = try tree(["marketplaces/m.yaml": good])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let profile = try #require(try MarketplaceProfiles.load(tree).first)
    #expect(profile.itemPaths == ["/item/{item}.html"] && profile.states.first?.fields["price"] == ["a.b"])
    let (bad, other) = try self.tree(["marketplaces/m.yaml": good + "hots: [x]\n"])
    defer { try? FileManager.default.removeItem(atPath: other) }
    #expect(throws: DocketError.self) { try MarketplaceProfiles.load(bad) }
  }

  @Test("A marketplace's own hosts are its short links and pictures beside its shops")
  func ownHosts() throws {
    let text = "id: m\nhosts: [m.example]\nown_hosts: [m.to, 'go.m-static.example']\n"
    let (tree, root) = try tree(["marketplaces/m.yaml": text])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let profile = try #require(try MarketplaceProfiles.load(tree).first)
    #expect(profile.ownHosts == ["m.to", "go.m-static.example"])
    for host in ["m.example", "www.m.example", "m.to", "a.m.to"] {
      #expect(profile.owns(host: host), "\(host)")
    }
    for host in ["xm.to", "to", "m-static.example", ""] { #expect(!profile.owns(host: host), "\(host)") }
    #expect(!profile.covers(host: "m.to"))
  }

  @Test(
    "An own host that is no host name, and a misspelt key, are answered with their place",
    arguments: [
      ("own_hosts: [m.to, https://m.to/x]", 19, "m.to/x", "shop.example"),
      ("own_hosts: [m]", 13, "'m'", "shop.example"),
      ("own_host: [m.to]", 1, "own_host", "own_hosts"),
    ])
  func wrongHosts(_ row: (line: String, column: Int, what: String, remedy: String)) throws {
    let (tree, root) = try tree(["marketplaces/m.yaml": "id: m\n\(row.line)\n"])
    defer { try? FileManager.default.removeItem(atPath: root) }
    var problems: [DocketError] = []
    _ = MarketplaceProfiles.load(tree, &problems)
    let problem = try #require(problems.first)
    #expect(problem.place?.line == 2 && problem.place?.column == row.column)
    #expect(problem.what.contains(row.what) && problem.remedy?.contains(row.remedy) == true)
  }
}
