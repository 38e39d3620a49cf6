import CaseModel
import Foundation
import RuleFiles
import Testing

@testable import Lifecycle

/// A case that a moderator decided, and the statement of reasons that it gives.
struct DecidedCase {
  static let start = Timestamp(seconds: 1_790_000_000)

  static let schema = Result {
    try DSASchema.load(
      RuleTree.withoutWeighing(directory: Scenario.checkout.appendingPathComponent("rules").path))
  }

  static func of(
    _ category: String = "counterfeit", measure: String? = nil, reason: String = "Replica wording"
  )
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

  static func statement(_ value: Case) throws -> JSONValue {
    let all = StatementBuilder(schema: try schema.get()).statements(
      of: value, from: start, to: start.adding(seconds: 1))
    return try #require(all.first)
  }
}
