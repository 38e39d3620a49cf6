import CaseModel
import Foundation
import Testing

@testable import RuleFiles

@Suite("A marketplace's profile is read with the place of every mistake")
struct MarketplaceProfilesTests {
  @Test("A marketplace's profile is read, and what it does not know is an error")
  func profiles() throws {
    let good =
      "id: m\nname: M\nhosts: [m.example]\nitem_paths: [\"/item/{item}.html\"]\nstates:\n  - {id: s, find: window.x, fields: {price: [a.b]}}\n"
    let (tree, root) = try RuleDirectory.tree(["marketplaces/m.yaml": good])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let profile = try #require(try MarketplaceProfiles.load(tree).first)
    #expect(profile.itemPaths == ["/item/{item}.html"] && profile.states.first?.fields["price"] == ["a.b"])
    let (bad, other) = try RuleDirectory.tree(["marketplaces/m.yaml": good + "hots: [x]\n"])
    defer { try? FileManager.default.removeItem(atPath: other) }
    #expect(throws: DocketError.self) { try MarketplaceProfiles.load(bad) }
  }

  @Test("A marketplace's own hosts are its short links and pictures beside its shops")
  func ownHosts() throws {
    let text = "id: m\nhosts: [m.example]\nown_hosts: [m.to, 'go.m-static.example']\n"
    let (tree, root) = try RuleDirectory.tree(["marketplaces/m.yaml": text])
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
    let (tree, root) = try RuleDirectory.tree(["marketplaces/m.yaml": "id: m\n\(row.line)\n"])
    defer { try? FileManager.default.removeItem(atPath: root) }
    var problems: [DocketError] = []
    _ = MarketplaceProfiles.load(tree, &problems)
    let problem = try #require(problems.first)
    #expect(problem.place?.line == 2 && problem.place?.column == row.column)
    #expect(problem.what.contains(row.what) && problem.remedy?.contains(row.remedy) == true)
  }

  @Test("Profiles come by id, and one without an id or a host's name takes no other along")
  func several() throws {
    let (tree, root) = try RuleDirectory.tree([
      "marketplaces/z.yaml": "id: b\nhosts: [b.example]\n",
      "marketplaces/a.yaml": "id: c\nhosts: [c.example]\n",
      "marketplaces/m.yaml": "name: nameless\n", "site/marketplaces/own.yaml": "id: a\nhosts: [a.example]\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    var problems: [DocketError] = []
    #expect(MarketplaceProfiles.load(tree, &problems).map(\.id) == ["a", "b", "c"])
    #expect(problems.map(\.code) == ["rules-key-missing"])
  }

  @Test(
    "What is no host's name",
    arguments: [
      "https://m.example", "m.example/", "M.example", "m..example", "-m.example", "m.example:80", "лавка.рф",
      "*.m.example",
    ])
  func hosts(name: String) throws {
    let (tree, root) = try RuleDirectory.tree(["marketplaces/m.yaml": "id: m\nhosts: ['\(name)']\n"])
    defer { try? FileManager.default.removeItem(atPath: root) }
    var problems: [DocketError] = []
    _ = MarketplaceProfiles.load(tree, &problems)
    #expect(problems.map(\.code) == ["rules-host"])
  }

  @Test("A page state without its id or what to find is told, and the others are read")
  func states() throws {
    let text =
      "id: m\nhosts: [m.example]\nstates:\n  - {id: s}\n  - {id: t, find: window.x, inside: data, fields: {title: [a, b]}}\n"
    let (tree, root) = try RuleDirectory.tree(["marketplaces/m.yaml": text])
    defer { try? FileManager.default.removeItem(atPath: root) }
    var problems: [DocketError] = []
    let states = MarketplaceProfiles.load(tree, &problems).first?.states ?? []
    #expect(
      states.map(\.id) == ["t"] && states.first?.fields["title"] == ["a", "b"]
        && states.first?.inside == "data")
    #expect(problems.first?.place?.line == 4)
  }
}
