import CaseModel
import Testing

@testable import Lifecycle

@Suite("Statements of reasons are held against the schema before they are sent")
struct StatementLintTests {
  let schema: DSASchema

  init() throws { schema = try DecidedCase.schema.get() }

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
      try #require(try DecidedCase.statement(DecidedCase.of()).members).filter { $0.name != field } + [
        JSONMember(field, .string(value))
      ]
    var lint = StatementLint(schema: schema)
    #expect(lint.problems(.object(members)).contains { $0.field == named })
  }

  @Test("Greece is GR, and no restriction at all is none")
  func more() throws {
    let members = try #require(try DecidedCase.statement(DecidedCase.of()).members)
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
    let statement = try DecidedCase.statement(DecidedCase.of())
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

  @Test(
    "What is no object, or an empty one, is told without a fault",
    arguments: [JSONValue.null, [], "text", .object([])])
  func odd(value: JSONValue) {
    var lint = StatementLint(schema: schema)
    #expect(!lint.problems(value).isEmpty)
  }

  @Test("Each member that is required is missed by its name", arguments: StatementLint.required)
  func required(field: String) throws {
    let members = try #require(try DecidedCase.statement(DecidedCase.of()).members)
    for value in [nil, JSONValue.null, .string("  "), .array([])] {
      var lint = StatementLint(schema: schema)
      let changed = members.filter { $0.name != field } + (value.map { [JSONMember(field, $0)] } ?? [])
      #expect(lint.problems(.object(changed)).contains { $0.field == field }, "\(field)")
    }
  }

  @Test(
    "An EAN has thirteen digits of its own",
    arguments: ["４００６３８１３３３９３１", "", "4006381333931 ", "-006381333931"])
  func noEAN(code: String) { #expect(!StatementLint.isEAN(code)) }
}
