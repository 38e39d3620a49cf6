import CaseModel
import Foundation
import RuleFiles
import Testing

@testable import Lifecycle

@Suite("Statements of reasons")
struct StatementTests {
  let start = Timestamp(seconds: 1_790_000_000)
  let schema: DSASchema

  private static let shipped = Result {
    try DSASchema.load(
      RuleTree.withoutWeighing(directory: Scenario.checkout.appendingPathComponent("rules").path))
  }

  init() throws { schema = try Self.shipped.get() }

  func decided(_ category: String = "counterfeit", measure: String? = nil, reason: String = "Replica wording")
    throws -> Case
  {
    let engine = LifeEngine(rules: Scenario.rules)
    let value = try ScenarioPlay.complaint(
      .object([
        "category": .string(category), "bucket": "violation", "outcome": "confirmed",
        "measure": measure.map { .string($0) },
      ]), start: start)
    let event = LifeEvent(
      "uphold", at: start, actor: Party(role: .moderator, id: "annabel"),
      body: .object(["reason": .string(reason)]))
    return try engine.apply(event, to: value, now: start).get().value
  }

  func only(_ value: Case) throws -> JSONValue {
    let all = StatementBuilder(schema: schema).statements(
      of: value, from: start, to: start.adding(seconds: 1))
    return try #require(all.first)
  }

  @Test(
    "Every category of every measure gives a statement that passes the lint",
    arguments: CaseModel.Category.allCases)
  func passes(category: CaseModel.Category) throws {
    for measure in ["remove_listing", "lower_rank", "suspend_listing"] {
      var lint = StatementLint(schema: schema)
      let statement = try only(decided(category.rawValue, measure: measure))
      #expect(lint.problems(statement) == [], "\(statement.compact)")
    }
  }

  @Test("A warning alone restricts nobody and has no statement")
  func warning() throws {
    let all = StatementBuilder(schema: schema).statements(
      of: try decided("off_platform", measure: "warn"), from: start, to: start.adding(seconds: 1))
    #expect(all == [])
  }

  @Test("A decision before or at the end of the period is another report's")
  func period() throws {
    let value = try decided()
    let builder = StatementBuilder(schema: schema)
    #expect(builder.statements(of: value, from: start.adding(seconds: 1), to: start.adding(seconds: 9)) == [])
    #expect(builder.statements(of: value, from: start.adding(seconds: -9), to: start) == [])
  }

  @Test("The same decision gives the same statement, with the same puid")
  func same() throws {
    let value = try decided()
    #expect(try only(value) == only(value))
  }

  @Test(
    "No personal data stands in a free text",
    arguments: [
      "Write to eve@shop.example for more", "call +49 170 123 45 67", "order 80001234567890",
      "the seller annabel@x.example said",
      "reported by u1@people.example",
    ])
  func personal(reason: String) throws {
    let statement = try only(decided(reason: reason))
    var lint = StatementLint(schema: schema)
    #expect(lint.problems(statement) == [])
    #expect(!statement.compact.contains("@"))
    #expect(!statement.compact.contains("123 45"))
  }

  @Test(
    "What the database would refuse is found before it is sent",
    arguments: [
      ("puid", "a b", "puid"), ("puid", "", "puid"), ("category", "STATEMENT_CATEGORY_FUN", "category"),
      ("decision_facts", String(repeating: "x", count: 5001), "decision_facts"),
      ("decision_facts", "mail a@b.example", "decision_facts"),
      ("content_date", "1999-12-31", "content_date"), ("application_date", "2019-12-31", "application_date"),
      ("application_date", "21.11.2026", "application_date"),
      ("automated_detection", "yes", "automated_detection"),
      ("source_type", "SOURCE_RUMOUR", "source_type"),
      ("end_date_visibility_restriction", "2020-01-02", "end_date_visibility_restriction"),
      ("illegal_content_explanation", "", "illegal_content_explanation"),
      ("favourite_colour", "red", "favourite_colour"),
      ("content_type", "CONTENT_TYPE_PRODUCT", "content_type"),
    ])
  func refused(field: String, value: String, named: String) throws {
    let members =
      try #require(try only(decided()).members).filter { $0.name != field } + [
        JSONMember(field, .string(value))
      ]
    var lint = StatementLint(schema: schema)
    #expect(lint.problems(.object(members)).contains { $0.field == named })
  }

  @Test("Greece is GR, and no restriction at all is none")
  func more() throws {
    let members = try #require(try only(decided()).members)
    var lint = StatementLint(schema: schema)
    let greek = members.filter { $0.name != "territorial_scope" } + [JSONMember("territorial_scope", ["EL"])]
    #expect(lint.problems(.object(greek)).contains { $0.what.contains("Greece is GR") })
    lint = StatementLint(schema: schema)
    #expect(
      lint.problems(.object(members.filter { $0.name != "decision_visibility" })).contains {
        $0.field == "decision_visibility"
      })
  }

  @Test("A puid is used once, in a batch and ever")
  func unique() throws {
    let statement = try only(decided())
    var lint = StatementLint(schema: schema)
    #expect(lint.problems(statement) == [])
    #expect(lint.problems(statement).map(\.field) == ["puid"])
    var later = StatementLint(schema: schema, used: [try #require(statement["puid"]?.string)])
    #expect(later.problems(statement).map(\.field) == ["puid"])
  }

  @Test(
    "An EAN is one by its check digit",
    arguments: [("4006381333931", true), ("4006381333932", false), ("123", false)])
  func ean(code: String, fine: Bool) { #expect(StatementLint.isEAN(code) == fine) }

  @Test("The counts of a year: notices, automation, appeals")
  func counts() throws {
    var counts = AnnualCounts(from: start.adding(seconds: -60), to: start.adding(seconds: 86_400))
    counts.add(try decided())
    counts.add(try decided("prohibited"))
    let json = counts.json
    #expect(json["notices"]?["by_category"]?["counterfeit"] == 1)
    #expect(json["decisions"]?["all"] == 2)
    #expect(json["automation"]?["share"]?.number == 0)
    #expect(AnnualCounts.median([3, 1, 2]) == 2)
    #expect(AnnualCounts.median([1, 2]) == 1.5)
    #expect(AnnualCounts.median([]) == nil)
  }
}
