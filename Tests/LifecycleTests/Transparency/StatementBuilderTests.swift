import CaseModel
import Testing

@testable import Lifecycle

@Suite("A decision gives one statement of reasons")
struct StatementBuilderTests {
  let start = DecidedCase.start
  let schema: DSASchema

  init() throws { schema = try DecidedCase.schema.get() }

  @Test(
    "Every category of every measure gives a statement that passes the lint",
    arguments: CaseModel.Category.allCases)
  func passes(category: CaseModel.Category) throws {
    for measure in ["remove_listing", "lower_rank", "suspend_listing"] {
      var lint = StatementLint(schema: schema)
      let statement = try DecidedCase.statement(DecidedCase.of(category.rawValue, measure: measure))
      #expect(lint.problems(statement) == [], "\(statement.compact)")
    }
  }

  @Test("The end of an account has its statement when it comes, and none where it was called off")
  func announced() throws {
    let engine = LifeEngine(rules: Scenario.rules)
    var value = try ScenarioPlay.complaint(
      .object(["bucket": "violation", "outcome": "confirmed"]), start: start)
    for (name, person) in [("uphold", "ann"), ("confirm", "bob")] {
      let event = LifeEvent(
        name, at: start, actor: Party(role: .moderator, id: person),
        body: .object(["reason": .string("Fraud, says \(person)"), "measure": "terminate_store"]))
      value = try engine.apply(event, to: value, now: start).get().value
    }
    let builder = StatementBuilder(schema: schema)
    let end = start.adding(seconds: 40 * 86_400)
    #expect(builder.statements(of: value, from: start, to: end) == [])
    let ended = try #require(engine.tick(value, now: start.adding(seconds: 30 * 86_400))).value
    let statements = builder.statements(of: ended, from: start, to: end)
    #expect(statements.count == 1)
    var lint = StatementLint(schema: schema)
    for one in statements { #expect(lint.problems(one) == []) }
    #expect(statements.first?["illegal_content_explanation"]?.string == "Fraud, says [name]")
    let undo = LifeEvent(
      "undo", at: start, actor: Party(role: .moderator, id: "bob"), body: .object(["reason": "Wrong store"]))
    let undone = try engine.apply(undo, to: value, now: start.adding(seconds: 60)).get().value
    #expect(builder.statements(of: undone, from: start, to: end) == [])
  }

  @Test("A warning alone restricts nobody and has no statement")
  func warning() throws {
    let all = StatementBuilder(schema: schema).statements(
      of: try DecidedCase.of("off_platform", measure: "warn"), from: start, to: start.adding(seconds: 1))
    #expect(all == [])
  }

  @Test("A measure or a category without words in the schema is named, one that restricts nobody is not")
  func unmapped() throws {
    let end = start.adding(seconds: 1)
    var value = try DecidedCase.of(measure: "remove_listing")
    let builder = StatementBuilder(schema: schema)
    #expect(builder.unmapped(in: value, from: start, to: end) == [])
    var bare = schema
    bare.categories = [:]
    #expect(
      StatementBuilder(schema: bare).unmapped(in: value, from: start, to: end) == ["categories/counterfeit"])
    value.life?.measures[0].measure = "delist"
    #expect(builder.unmapped(in: value, from: start, to: end) == ["measures/delist"])
    #expect(builder.unmapped(in: value, from: start.adding(seconds: 1), to: end) == [])
    value.life?.measures[0].undoneAt = start
    #expect(builder.unmapped(in: value, from: start, to: end) == [])
    let warned = try DecidedCase.of("off_platform", measure: "warn")
    #expect(builder.unmapped(in: warned, from: start, to: end) == [])
  }

  @Test("A decision before or at the end of the period is another report's")
  func period() throws {
    let value = try DecidedCase.of()
    let builder = StatementBuilder(schema: schema)
    #expect(builder.statements(of: value, from: start.adding(seconds: 1), to: start.adding(seconds: 9)) == [])
    #expect(builder.statements(of: value, from: start.adding(seconds: -9), to: start) == [])
  }

  @Test("The same decision gives the same statement, with the same puid")
  func same() throws {
    let value = try DecidedCase.of()
    #expect(try DecidedCase.statement(value) == DecidedCase.statement(value))
  }

  @Test(
    "No personal data stands in a free text",
    arguments: [
      "Write to eve@shop.example for more", "call +49 170 123 45 67", "order 80001234567890",
      "the seller annabel@x.example said",
      "reported by u1@people.example",
    ])
  func personal(reason: String) throws {
    let statement = try DecidedCase.statement(DecidedCase.of(reason: reason))
    var lint = StatementLint(schema: schema)
    #expect(lint.problems(statement) == [])
    #expect(!statement.compact.contains("@"))
    #expect(!statement.compact.contains("123 45"))
  }
}
