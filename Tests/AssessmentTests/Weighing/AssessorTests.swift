import CaseModel
import Testing

@testable import Assessment

@Suite("Evidence is weighed so that every line adds up")
struct AssessorTests {
  @Test("A complete listing without signals is cleared by the prior alone")
  func clean() throws {
    let result = try Fixture.assess(Fixture.listing("Ceramic plant pot"))
    #expect(result.outcome == .cleared)
    #expect(result.sum == -2.5 && result.signals.isEmpty)
    #expect(result.considered?.contains { $0.rule == "replica-wording" && $0.answer == .miss } == true)
  }

  @Test("Prior and contributions add up to the sum exactly, ceilings included")
  func addsUp() throws {
    let listing = Fixture.listing("Gucci replica bag") {
      $0.price = "10"
      $0.currency = "EUR"
    }
    let result = try Fixture.assess(listing)
    let total = result.signals.reduce(Int((result.prior * 1000).rounded())) {
      $0 + Int(($1.weight * 1000).rounded())
    }
    #expect(total == Int((result.sum * 1000).rounded()))
    let wording = result.signals.filter { $0.group == "counterfeit.wording" }
    #expect(wording.count == 2)
    #expect(abs(wording.reduce(0) { $0 + $1.weight } - 4.0) < 1e-9)
    #expect(wording.allSatisfy { $0.uncapped != nil && $0.weight > 0 })
    #expect(result.outcome == .confirmed && result.foundCategory == .counterfeit)
  }

  @Test("A rule counts once however often it hits")
  func once() throws {
    let one = try Fixture.assess(Fixture.listing("replica watch"))
    let many = try Fixture.assess(Fixture.listing(String(repeating: "replica watch ", count: 50)))
    #expect(one.sum == many.sum)
  }

  @Test("What exempts a hit exempts it only near by")
  func exempt() throws {
    #expect(try Fixture.assess(Fixture.listing("Replica dinosaur skull")).outcome == .cleared)
    let far = "Replica dinosaur " + String(repeating: "x ", count: 40) + "and a replica watch"
    #expect(try Fixture.assess(Fixture.listing(far)).outcome == .undetermined)
  }

  @Test("A rule that says what the goods are silences what a whole sub-reason found, and both are shown")
  func silenced() throws {
    let rules = """
      rules:
        - {id: admits, category: counterfeit, reason: replica, moderator: A., match: {phrases: [replica]}}
        - {id: priced, category: counterfeit, reason: implausible_price, moderator: B., match: {phrases: [cheap]}}
        - {id: told, category: counterfeit, against: true, moderator: C., silences: [replica], fields: [title],
           match: {phrases: [paperback]}}
      """
    let scores = "weights: {admits: 5, priced: 1, told: -0.1}\n"
    let pack = try Fixture.pack(["packs/10-test.yaml": rules, "scores.yaml": scores])
    func assess(_ title: String) -> Assessment {
      let listing = Fixture.listing(title) { $0.description = "A cheap replica" }
      return Assessor(pack: pack).assess(Fixture.input(listing))
    }
    #expect(assess("Watch").signals.map(\.rule) == ["admits", "priced"])
    let told = assess("Watch, a paperback")
    #expect(told.signals.map(\.rule) == ["priced", "told"])
    #expect(told.suppressed == [.init(rule: "admits", by: "told")])
  }

  @Test("A listing that was not seen whole is never cleared, and says why")
  func incomplete() throws {
    let listing = Fixture.listing("Plant pot") {
      $0.complete = false
      $0.incompleteBecause = "truncated"
    }
    let result = try Fixture.assess(listing)
    #expect(result.outcome == .undetermined)
    #expect(result.reason.contains("truncated"))
    #expect(try Fixture.assess(nil).outcome == .undetermined)
  }

  @Test("A report in the wrong category is answered with the category found")
  func elsewhere() throws {
    let result = try Fixture.assess(
      Fixture.listing("Bag, a d d our t e l e g r a m, add our telegram"), .counterfeit)
    #expect(result.outcome == .confirmed && result.foundCategory == .offPlatform)
    #expect(result.signals.contains { $0.rule == "meet-outside" && $0.weight > 0 })
  }

  @Test("Hidden words hit, show as they stand, and count as evasion")
  func evasion() throws {
    let result = try Fixture.assess(Fixture.listing("watch r e p l i c a best"))
    #expect(result.signals.contains { $0.rule == "replica-wording" && $0.excerpt.contains("r e p l i c a") })
    #expect(result.signals.contains { $0.rule == "evasion" })
  }

  @Test("The same input gives the same answer on many threads")
  func threads() async throws {
    let assessor = Assessor(pack: try Fixture.shared.get())
    let input = Fixture.input(Fixture.listing("Gucci replica bag, 1:1 copy"))
    let expected = assessor.assess(input)
    await withTaskGroup(of: Assessment.self) { group in
      for _ in 0..<64 { group.addTask { assessor.assess(input) } }
      for await result in group { #expect(result == expected) }
    }
  }

  @Test("Claims are held against the page, and a notice's missing parts are named")
  func claims() throws {
    let report = Report(
      id: "R-1", category: .ipInfringement, url: "https://m.example/item/1", description: "fake Gucci",
      submittedAt: Timestamp(seconds: 0), reporter: Reporter(kind: .rightsHolder))
    let listing = Fixture.listing("Gucci bag")
    let result = Assessor(pack: try Fixture.shared.get()).assess(
      Fixture.input(listing, .ipInfringement, reports: [report]))
    #expect(result.claims?.contains { $0.claim == "names Gucci" && $0.verdict == .borneOut } == true)
    #expect(result.missingParts?.contains("rights.registration") == true)
    let gone = Assessor(pack: try Fixture.shared.get()).assess(
      Fixture.input(nil, .ipInfringement, reports: [report]))
    #expect(gone.claims?.first?.verdict == .pageUnavailable)
  }

  @Test("Hostile listings are weighed without a fault")
  func hostile() throws {
    var listing = Fixture.listing(String(repeating: "\u{202E}A\u{0301}\u{200D}", count: 20_000))
    listing.price = "1e400"
    listing.listPrice = "-5"
    listing.description = String(repeating: "replica +1 (555) ", count: 20_000)
    listing.variants = (0..<2000).map { .init(name: "\($0)", price: $0 % 2 == 0 ? "nan" : "0") }
    listing.attributes = (0..<2000).map {
      .init(name: "a\($0)", value: "99999999999999999999 TB 9999999x99999999")
    }
    listing.reviews = [""]
    _ = try Fixture.assess(listing)
  }
}
