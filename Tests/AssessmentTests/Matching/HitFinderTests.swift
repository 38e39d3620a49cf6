import CaseModel
import Testing

@testable import Assessment

@Suite("Hits stand at their words' own place on the page")
struct HitFinderTests {
  private func finder(_ patterns: Pattern?...) throws -> HitFinder {
    let patterns = patterns.compactMap { $0 }
    return HitFinder(patterns: patterns, database: try PatternDatabase(patterns, cacheFile: nil))
  }

  private func words(_ finder: HitFinder, _ text: String) -> [String] {
    let listing = ListingText(Fixture.listing("Plain goods") { $0.description = text })
    return finder.hits(in: listing).map { String(decoding: listing.source[$0.range], as: UTF8.self) }
  }

  @Test(
    "Words as they stand on the page, whole words alone",
    arguments: [
      ("a RÉPLICA here", ["RÉPLICA"]), ("replicate", []), ("prereplica", []), ("replica-watch", ["replica"]),
      ("replica", ["replica"]), ("rеplica", ["rеplica"]), ("Ｒｅｐｌｉｃａ", ["Ｒｅｐｌｉｃａ"]),
      ("re\u{200B}plica", ["re\u{200B}plica"]), ("replica1", []), ("高replica仿", ["replica"]), ("", []),
    ])
  func whole(_ row: (String, [String])) throws {
    #expect(words(try finder(Pattern(phrase: "replica")), row.0) == row.1)
  }

  @Test("A phrase open at an end goes on; one of writing without spaces needs no bounds")
  func open() throws {
    #expect(words(try finder(Pattern(phrase: "replic*")), "replicas unreplicated") == ["replic"])
    #expect(words(try finder(Pattern(phrase: "*plica")), "replica") == ["plica"])
    #expect(words(try finder(Pattern(phrase: "高仿")), "顶级高仿手表") == ["高仿"])
  }

  @Test("Of hits of one expression from one place the longest stays")
  func longest() throws {
    #expect(words(try finder(Pattern(expression: "\\bfake[a-z]*")), "a fakery") == ["fakery"])
    #expect(words(try finder(Pattern(expression: "x[0-9]{1,4}")), "x1234 x56") == ["x1234", "x56"])
  }

  @Test("Hidden words are hidden hits, and say how; plain ones are not")
  func hidden() throws {
    let finder = try finder(Pattern(phrase: "whatsapp"))
    func hit(_ text: String) throws -> Hit {
      let listing = ListingText(Fixture.listing("Plain goods") { $0.description = text })
      return try #require(finder.hits(in: listing).first, "\(text)")
    }
    #expect(try hit("whatsapp").hidden == false)
    #expect(try hit("w h a t s a p p me").hidden && hit("whаtsapp").hidden)
    #expect(try hit("whаtsapp").writing == "letters of another alphabet")
    #expect(try hit("what\u{200B}sapp").writing == "invisible characters inside")
    #expect(try hit("ｗｈａｔｓａｐｐ").isWide)
  }

  @Test("Nothing is found across two texts of a listing")
  func apart() throws {
    let finder = try finder(Pattern(phrase: "one two"), Pattern(expression: "one.{0,9}two"))
    let listing = Fixture.listing("one") {
      $0.description = "two"
      $0.reviews = ["one", "two"]
    }
    #expect(finder.hits(in: ListingText(listing)).isEmpty)
  }

  @Test("One pattern hits so many times and no more")
  func bounded() throws {
    let finder = try finder(Pattern(phrase: "spam"))
    #expect(words(finder, String(repeating: "spam ", count: 20_000)).count == 40)
  }

  @Test("a loosened expression hits where the exact one does, and nowhere else")
  func exact() throws {
    var pattern = Pattern(expression: "\\bingredients[^.\\n]{0,40}\\b(beef|pork)\\b")
    pattern.giveUpStart()
    #expect(pattern.isCoarse && !pattern.wantsStart)
    let finder = HitFinder(patterns: [pattern], database: try PatternDatabase([pattern], cacheFile: nil))
    func found(_ text: String) -> [String] {
      let listing = ListingText(Fixture.listing("Plain goods") { $0.description = text })
      return finder.hits(in: listing).map { String(decoding: listing.source[$0.range], as: UTF8.self) }
    }
    #expect(found("Ingredients: water, salt, beef") == ["Ingredients: water, salt, beef"])
    #expect(found("Ingredients: water. No beef") == [])
    #expect(found("Ingredients: " + String(repeating: "water, ", count: 9) + "beef") == [])
    #expect(found("Ingredients: " + String(repeating: "beefy ", count: 3)) == [])
  }

  @Test("a flood of words does not hide the one that counts")
  func flood() throws {
    var pattern = Pattern(expression: "first[^\\n]{0,20}second")
    pattern.giveUpStart()
    let finder = HitFinder(patterns: [pattern], database: try PatternDatabase([pattern], cacheFile: nil))
    let text = "first " + String(repeating: "second and a good deal of words ", count: 1500) + "first second"
    #expect(finder.hits(in: ListingText(Fixture.listing("Plain goods") { $0.description = text })).count > 1)
  }
}
