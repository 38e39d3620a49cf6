import CaseModel
import Testing

@testable import Assessment

@Suite("What reports claim is held against the page, claim by claim")
struct ClaimsTests {
  private static func claims(_ description: String, _ listing: Listing?, reason: String? = nil) throws
    -> [Assessment.Claim]
  {
    let report = Report(
      id: "R-1", category: .counterfeit, reason: reason, url: "https://m.example/item/1",
      description: description, submittedAt: Timestamp(seconds: 0), reporter: Reporter(kind: .buyer))
    let assessor = Assessor(pack: try Fixture.shared.get())
    return assessor.assess(Fixture.input(listing, reports: [report])).claims ?? []
  }

  private static func verdict(_ claims: [Assessment.Claim], _ part: String) -> Assessment.Claim.Verdict? {
    claims.first { $0.claim.contains(part) }?.verdict
  }

  @Test(
    "The same claim is understood in thirteen languages",
    arguments: [
      "This is a fake!", "Это подделка", "Es falso, lo devolví", "É falsificado", "C'est une contrefaçon",
      "Das ist gefälscht", "È contraffatto", "这是假货", "هذا مقلد", "Bu sahte", "To podróbka", "이거 짝퉁이에요",
      "これは偽物です",
    ])
  func languages(_ text: String) throws {
    #expect(ClaimCues.made(in: text).map(\.name).contains("the goods are fake"), "\(text)")
    let claims = try Self.claims(text, Fixture.listing("Gucci bag, a replica"))
    #expect(Self.verdict(claims, "the goods are fake") == .borneOut)
  }

  @Test("A claim that the page does not show is silent; words of nothing in particular make no claim")
  func silent() throws {
    let plain = Fixture.listing("Leather bag")
    #expect(Self.verdict(try Self.claims("a fake", plain), "the goods are fake") == .silent)
    #expect(try Self.claims("bad bad bad", plain).count == 1)
  }

  @Test("Without a page every claim is open")
  func unavailable() throws {
    let claims = try Self.claims("fake", nil)
    #expect(claims.allSatisfy { $0.verdict == .pageUnavailable } && !claims.isEmpty)
  }

  @Test("A detector that looked and found the opposite contradicts")
  func contradicted() throws {
    let text =
      try #require(Fixture.files["packs/10-test.yaml"]) + """

          - id: wrong-category
            category: search_cheating
            reason: wrong_category
            moderator: Wrong category.
            detector: category-mismatch
        """
    let listing = Fixture.listing("Garlic press") { $0.categoryPath = ["Kitchen"] }
    let report = Report(
      id: "R-1", category: .searchCheating, url: "https://m.example/item/1", description: "wrong category!!",
      submittedAt: Timestamp(seconds: 0), reporter: Reporter(kind: .buyer))
    let pack = try Fixture.pack(["packs/10-test.yaml": text])
    let claims =
      Assessor(pack: pack).assess(Fixture.input(listing, .searchCheating, reports: [report])).claims ?? []
    let claim = try #require(claims.first { $0.claim.contains("wrong category") })
    #expect(claim.verdict == .contradicted && claim.note == "the title fits it")
  }

  @Test("Hostile reports cost little: long ones are cut, and claims are few")
  func hostile() throws {
    let long = String(
      repeating: "fake whatsapp telegram capacity cure trademark made in bait ", count: 20_000)
    #expect(try Self.claims(long, Fixture.listing("Bag")).count <= 12)
  }
}
