import CaseModel
import Testing

@testable import Assessment

@Suite("Every rule is asked, and answers hit, miss or unknown")
struct RuleEvaluatorTests {
  private static let rules = """
    rules:
      - id: near
        category: counterfeit
        moderator: Two words near each other.
        fields: [title, description]
        match: {phrases: [alpha]}
        also: {phrases: [beta], within: 10}
        unless: {phrases: [gamma], within: 5}
      - id: two
        category: counterfeit
        moderator: Twice at least.
        fields: [reviews]
        match: {phrases: [fake]}
        needs: 2
      - id: elsewhere
        category: counterfeit
        moderator: A word in the title where another stands among the attributes.
        fields: [title]
        match: {phrases: [alpha]}
        also: [{phrases: [delta], fields: [attributes]}]
      - id: any-brand
        category: counterfeit
        moderator: Any brand's name.
        fields: [title]
        match: {lists: [brands-any]}
      - id: told
        category: counterfeit
        moderator: A word that the title or a near one takes away.
        fields: [title, description]
        match: {phrases: [epsilon]}
        unless: [{phrases: [gamma], within: 5}, {phrases: [paperback], fields: [title]}]
      - id: both
        category: counterfeit
        moderator: Together.
        requires: [near, any-brand]
    """

  private func answers(_ listing: Listing) throws -> [String: Finding] {
    let pack = try Fixture.pack(["packs/10-test.yaml": Self.rules, "scores.yaml": "weights: {near: 1}\n"])
    let examination = Examination(Fixture.input(listing), listing, pack)
    RuleEvaluator(examination).evaluate()
    return Dictionary(uniqueKeysWithValues: examination.findings.map { (pack.rules[$0].id, $1) })
  }

  private func answer(_ rule: String, _ title: String, _ change: (inout Listing) -> Void = { _ in }) throws
    -> Finding.Answer?
  {
    try answers(Fixture.listing(title, change))[rule]?.answer
  }

  @Test(
    "A word that must be near, and one that must not",
    arguments: [
      ("alpha beta", Finding.Answer.hit), ("beta alpha", .hit), ("alpha 1234567 beta", .hit),
      ("alpha 12345678901 beta", .miss), ("alpha", .miss), ("beta", .miss), ("gamma alpha beta", .miss),
      ("gamma 12345 alpha beta", .hit), ("alpha beta gamma", .hit), ("альфа alpha ббббббб beta", .hit),
    ])
  func near(_ row: (String, Finding.Answer)) throws { #expect(try answer("near", row.0) == row.1) }

  @Test(
    "An exception that names its fields holds for the whole page, others for the text that they stand in",
    arguments: [
      ("zeta", "epsilon", Finding.Answer.hit), ("paperback", "epsilon", .miss),
      ("zeta", "epsilon gamma", .miss),
      ("gamma", "epsilon", .hit), ("zeta", "epsilon, a paperback", .hit),
    ])
  func told(_ row: (String, String, Finding.Answer)) throws {
    #expect(try answer("told", row.0) { $0.description = row.1 } == row.2)
  }

  @Test(
    "What a short text of the seller's says is near the title; long texts, buyers' words and exceptions are not",
    arguments: [
      ("alpha", "beta", nil, Finding.Answer.hit), ("beta", "alpha", nil, .hit),
      ("alpha", "beta gamma", nil, .miss), ("alpha gamma", "beta", nil, .miss),
      ("alpha", nil, "beta", .miss), ("alpha beta", "gamma", nil, .hit),
      ("alpha", "beta " + String(repeating: "word ", count: 400), nil, .miss),
    ] as [(String, String?, String?, Finding.Answer)])
  func parts(_ row: (String, String?, String?, Finding.Answer)) throws {
    let found = try answer("near", row.0) {
      $0.description = row.1
      $0.reviews = row.2.map { [$0] } ?? []
    }
    #expect(found == row.3)
  }

  @Test("Twice by one buyer is once; twice by two is twice; no reviews at all is unknown")
  func needs() throws {
    #expect(try answer("two", "lamp") { $0.reviews = ["fake fake fake"] } == .miss)
    #expect(try answer("two", "lamp") { $0.reviews = ["fake", "so fake"] } == .hit)
    #expect(try answer("two", "lamp") == .unknown)
    #expect(try answer("two", "fake fake") { $0.reviews = ["good"] } == .miss)
  }

  @Test("A cue may be bound to another field")
  func fields() throws {
    #expect(try answer("elsewhere", "alpha") { $0.attributes = [.init(name: "x", value: "delta")] } == .hit)
    #expect(try answer("elsewhere", "alpha delta") == .miss)
  }

  @Test("Any brand is one that is sure")
  func brands() throws {
    #expect(try answer("any-brand", "Gucci bag") == .hit)
    #expect(try answer("any-brand", "apple pie") == .miss)
    #expect(try answer("any-brand", "lamp") { $0.description = "Gucci" } == .miss)
  }

  @Test("A composite hits when all that it names do, and names them")
  func composite() throws {
    #expect(try answer("both", "Gucci alpha beta") == .hit)
    #expect(try answers(Fixture.listing("alpha beta"))["both"]?.excerpt == "not together: near, any-brand")
  }

  @Test("An excerpt shows up to three places, each once")
  func excerpt() throws {
    let finding = try #require(
      try answers(Fixture.listing("alpha beta") { $0.description = "so alpha beta here" })["near"])
    #expect(finding.excerpt.contains("alpha beta") && finding.excerpt.contains(" · "))
    let words = (0..<60).map { _ in "alpha beta" }.joined(separator: ", ")
    #expect(try #require(try answers(Fixture.listing(words))["near"]).excerpt.utf8.count < 700)
  }
}
