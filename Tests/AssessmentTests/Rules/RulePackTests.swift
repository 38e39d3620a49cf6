import CaseModel
import Foundation
import Testing

@testable import Assessment

@Suite("A rule pack is read, checked and cached")
struct RulePackTests {
  @Test("A sound pack has no problems, and its own examples pass")
  func sound() throws {
    let root = try Fixture.directory()
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(RulePack.check(directory: root) == [])
    let pack = try RulePack.load(from: root)
    #expect(pack.runExamples() == [])
    #expect(pack.version.hasPrefix("test+"))
  }

  @Test("A misspelt field is answered with line, column and what was meant")
  func misspelt() throws {
    let text = try #require(Fixture.files["packs/10-test.yaml"]).replacing(
      "[title, description", with: "[titel, description")
    let root = try Fixture.directory(["packs/10-test.yaml": text])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let problem = try #require(RulePack.check(directory: root).first)
    #expect(problem.what == "unknown field 'titel'")
    #expect(problem.remedy?.hasPrefix("did you mean 'title'? Valid: title,") == true)
    #expect(problem.place?.line == 7 && problem.place?.column == 14 && problem.place?.width == 5)
    #expect(problem.place?.source?.contains("[titel,") == true)
    #expect(problem.exit == .configuration)
    #expect(throws: DocketError.self) { try RulePack.load(from: root) }
  }

  @Test(
    "Each kind of mistake is named",
    arguments: [
      ("detector: brand-price", "detector: brand-prise", "rules-unknown-value"),
      ("category: off_platform", "category: off_platfrom", "rules-unknown-value"),
      ("lists: [words/replica]", "lists: [words/replika]", "rules-unknown-value"),
      ("notable: true", "noteable: true", "rules-unknown-key"),
      ("moderator: Again.", "about: Again.", "rules-key-missing"),
      ("'\\brepl[a-z]+'", "'repl([a-z'", "rules-pattern"),
      ("id: evasion", "id: brand-price", "rules-id-twice"),
      (
        "detector: authorised-seller", "detector: authorised-seller\n    options: {share: 2}",
        "rules-unknown-key"
      ),
      ("[\"a replica watch\"]", "[{titel: a replica watch}]", "rules-unknown-key"),
      ("- id: replica-again", "- id: [replica-again", "rules-yaml"),
      (", no_match: [\"telegraph\"]", "", "rules-example-missing"),
      ("no_match: [{title: Louis Vuitton bag, seller: BagKing}]", "no_match: []", "rules-example-missing"),
    ])
  func mistakes(_ row: (String, String, String)) throws {
    let text = try #require(Fixture.files["packs/10-test.yaml"]).replacing(row.0, with: row.1)
    let root = try Fixture.directory(["packs/10-test.yaml": text])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let problems = RulePack.check(directory: root)
    #expect(problems.contains { $0.code == row.2 && $0.place?.line != nil }, "\(problems)")
  }

  @Test("An example that does not do as its rule says is named with its place and the answer")
  func failing() throws {
    let text = try #require(Fixture.files["packs/10-test.yaml"])
      .replacing("no_match: [\"telegraph\"]", with: "no_match: [\"add our telegram please\"]")
      .replacing("match: [\"replica Gucci\"]", with: "match: [\"Gucci bag\"]")
    let failures = try Fixture.pack(["packs/10-test.yaml": text]).runExamples()
    #expect(failures.map(\.rule) == ["replica-again", "meet-outside"])
    #expect(failures.map(\.mustMatch) == [true, false])
    #expect(failures[0].answer.hasPrefix("miss"))
    #expect(failures[1].answer == "hit: add our telegram please")
    #expect(failures.allSatisfy { $0.place.line != nil && $0.place.column != nil })
  }

  @Test("An example may say what the listing was before, and what was reported")
  func richExamples() throws {
    let text =
      try #require(Fixture.files["packs/10-test.yaml"]) + """

          - id: swapped
            category: search_cheating
            moderator: Swapped.
            detector: listing-swapped
            examples:
              match: [{title: gaming laptop sixteen inches, previous: {title: silicone baking mould round}}]
              no_match: [{title: silicone baking mould round, previous: {title: silicone baking mould round red}}]
          - id: notice
            category: ip_infringement
            moderator: Notice.
            detector: rights-notice
            examples:
              match:
                - title: Nordlicht lamp
                  report: {description: copies our lamp, reporter: {kind: rights_holder, email: a@b.example},
                           rights: {type: trademark, registration: "1", owner: Nordlicht GmbH, statement: in good faith}}
              no_match:
                - {title: Nordlicht lamp, report: {description: a copy}}
        """
    #expect(try Fixture.pack(["packs/10-test.yaml": text]).runExamples() == [])
  }

  @Test("Rules of one's own are merged over the shipped ones by id, and lists are joined")
  func site() throws {
    let pack = try Fixture.pack([
      "site/packs/mine.yaml":
        "rules:\n  - {id: replica-wording, moderator: Mine.}\n  - {id: evasion, disabled: true}\n",
      "site/lists/words/replica.yaml": "languages: {en: [\"knock-off\"]}\n",
      "site/scores.yaml": "weights: {replica-wording: {weight: 1.0}}\n",
    ])
    #expect(pack.rule("replica-wording")?.moderator == "Mine.")
    #expect(pack.rule("replica-wording")?.weight == 1.0)
    #expect(pack.rule("evasion") == nil)
    let listing = Fixture.listing("a knock-off, and a replica")
    #expect(Assessor(pack: pack).assess(Fixture.input(listing)).signals.count == 1)
  }

  @Test("A warm cache gives the same pack, and a damaged one is not believed")
  func cache() throws {
    let root = try Fixture.directory()
    let cache = root + "-cache"
    defer {
      try? FileManager.default.removeItem(atPath: root)
      try? FileManager.default.removeItem(atPath: cache)
    }
    let listing = Fixture.listing("Gucci replica bag")
    let expected = Assessor(pack: try RulePack.load(from: root, cacheDirectory: cache)).assess(
      Fixture.input(listing))
    let warm = Assessor(pack: try RulePack.load(from: root, cacheDirectory: cache)).assess(
      Fixture.input(listing))
    #expect(warm == expected)
    for name in try FileManager.default.contentsOfDirectory(atPath: cache) {
      let file = cache + "/" + name
      var bytes = [UInt8](try #require(FileManager.default.contents(atPath: file)))
      for index in stride(from: 20, to: bytes.count, by: 97) { bytes[index] ^= 0x55 }
      try Data(bytes).write(to: URL(fileURLWithPath: file))
    }
    let damaged = Assessor(pack: try RulePack.load(from: root, cacheDirectory: cache)).assess(
      Fixture.input(listing))
    #expect(damaged == expected)
  }
}
