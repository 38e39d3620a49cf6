import CaseModel
import Foundation
import Testing

@testable import Assessment

@Suite("Lists, brands, departments and scores come out of their files as written")
struct RulePackLoaderTests {
  private func problems(_ changes: [String: String]) throws -> [DocketError] {
    let root = try Fixture.directory(changes)
    defer { try? FileManager.default.removeItem(atPath: root) }
    return RulePack.check(directory: root)
  }

  @Test(
    "Each mistake in a file of data is named with its line",
    arguments: [
      ("lists/words/replica.yaml", "about: Nothing.\n", "rules-key-missing"),
      ("lists/words/replica.yaml", "languages: {en: [replica, \"**\"]}\n", "rules-phrase"),
      ("lists/words/replica.yaml", "languages: {en: [[replica]]}\n", "rules-type"),
      ("lists/words/replica.yaml", "patterns: ['re(plica']\n", "rules-pattern"),
      ("lists/words/replica.yaml", "languages: {en: [replica]}\nlanguage: en\n", "rules-unknown-key"),
      ("lists/brands.yaml", "brands: [{aliases: [x]}]\n", "rules-key-missing"),
      ("lists/brands.yaml", "brands: [{name: Gucci, flor: 3}]\n", "rules-unknown-key"),
      ("lists/brands.yaml", "brands: [{name: Gucci, floor: cheap}]\n", "rules-type"),
      ("lists/currencies.yaml", "rates: {EUR: one}\n", "rules-type"),
      ("lists/departments.yaml", "departments: {phones: {name: [x]}}\n", "rules-unknown-key"),
      ("scores.yaml", "prior: {counterfiet: 1}\n", "rules-unknown-value"),
      ("scores.yaml", "groups: {a: -1}\n", "rules-value"),
      ("scores.yaml", "weights: {evasion: {weight: 1, group: none}}\n", "rules-unknown-value"),
      ("scores.yaml", "weights: {evasion: {weight: .inf}}\n", "rules-type"),
      ("scores.yaml", "weights: {evasoin: 1}\n", "rules-unknown-value"),
      ("scores.yaml", "text: {counterfeit: {words: {a: b}}}\n", "rules-type"),
      ("policy.yaml", "thresholds: {default: {confirmed: 0.1, cleared: 0.2}}\n", "rules-value"),
      ("policy.yaml", "thresholds: {counterfeit: {confirmed: 1.1}}\n", "rules-value"),
      ("policy.yaml", "thresholds: {fakes: {confirmed: 0.9}}\n", "rules-unknown-value"),
      ("taxonomy.yaml", "categories: {fakes: {title: x}}\n", "rules-unknown-value"),
    ])
  func mistakes(_ row: (String, String, String)) throws {
    let found = try problems([row.0: row.1])
    #expect(found.contains { $0.code == row.2 && $0.place?.line != nil }, "\(found.map(\.what))")
  }

  @Test("A brand's floor is one amount or one a department; weak and coded names are marked")
  func brands() throws {
    let pack = try Fixture.pack([
      "lists/brands-more.yaml": "brands: [{name: Lumo, weak: [Lumo, Bright], coded: [L-mo], floor: 12.5}]\n"
    ])
    let number = try #require(pack.brands.firstIndex { $0.name == "Lumo" })
    #expect(pack.brands[number].floor == ["default": 12.5])
    let names = pack.finder.patterns.indices.flatMap { pattern in
      pack.uses.brands[pattern].filter { $0.brand == Int32(number) }.map { "\($0.naming)" }
    }
    #expect(names.sorted() == ["coded", "weak", "weak"])
  }

  @Test("Thresholds hold by category over the default; what is not said is the default's")
  func thresholds() throws {
    let pack = try Fixture.pack([
      "policy.yaml": "thresholds: {default: {confirmed: 0.8, cleared: 0.1}, prohibited: {confirmed: 0.95}}\n"
    ])
    #expect(pack.scores.thresholds[.counterfeit]?.confirmed == 0.8)
    #expect(pack.scores.thresholds[.prohibited]?.confirmed == 0.95)
    #expect(pack.scores.thresholds[.prohibited]?.cleared == 0.1)
  }

  @Test("A rule that speaks for the seller never weighs against one, whatever sign its weight has")
  func against() throws {
    for weight in ["1.5", "-1.5"] {
      let pack = try Fixture.pack(["scores.yaml": "weights: {authorised-seller: \(weight)}\n"])
      #expect(pack.rule("authorised-seller")?.weight == -1.5)
    }
  }

  @Test("Rates that are no rate are left out, and currencies are named in capitals")
  func currencies() throws {
    let pack = try Fixture.pack([
      "lists/currencies.yaml": "as_of: 2026-11\nrates: {eur: 1, usd: 0, gbp: -2}\n"
    ])
    #expect(pack.currencies == ["EUR": 1])
  }

  @Test("Departments of two files with one name are one department")
  func departments() throws {
    let pack = try Fixture.pack([
      "lists/departments-more.yaml": "departments: {phones: {words: [handset]}, lamps: {names: [lamps]}}\n"
    ])
    #expect(pack.departments.all.filter { $0.name == "phones" }.count == 1)
    #expect(pack.departments.all.contains { $0.name == "lamps" })
  }

  @Test("The version changes with any byte of any file, and with nothing else")
  func version() throws {
    let first = try Fixture.pack().version
    #expect(try Fixture.pack().version == first)
    #expect(try Fixture.pack(["lists/words/replica.yaml": "languages: {en: [replica]}\n"]).version != first)
    #expect(try Fixture.pack(["site/scores.yaml": "prior: {}\n"]).version != first)
  }

  @Test("A rule that weighs nothing, or has no weight, is told")
  func weightless() throws {
    let root = try Fixture.directory(["scores.yaml": "weights: {evasion: 0}\n"])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let found = RulePack.inspect(directory: root)
    #expect(found.problems.contains { $0.code == "rules-weight-missing" })
    #expect(found.warnings.map(\.code) == ["rules-weight-zero"])
  }
}
