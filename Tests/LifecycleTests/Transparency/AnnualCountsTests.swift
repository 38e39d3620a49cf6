import CaseModel
import Testing

@testable import Lifecycle

@Suite("The counts of a year")
struct AnnualCountsTests {
  let start = DecidedCase.start

  @Test("The counts of a year: notices, automation, appeals")
  func counts() throws {
    var counts = AnnualCounts(from: start.adding(seconds: -60), to: start.adding(seconds: 86_400))
    counts.add(try DecidedCase.of())
    counts.add(try DecidedCase.of("prohibited"))
    let json = counts.json
    #expect(json["notices"]?["by_category"]?["counterfeit"] == 1)
    #expect(json["decisions"]?["all"] == 2)
    #expect(json["automation"]?["share"]?.number == 0)
    #expect(AnnualCounts.median([3, 1, 2]) == 2)
    #expect(AnnualCounts.median([1, 2]) == 1.5)
    #expect(AnnualCounts.median([]) == nil)
  }

  @Test("What lies before the period or at its end is another year's")
  func period() throws {
    let value = try DecidedCase.of()
    for (from, to) in [
      (start.adding(seconds: 1), start.adding(seconds: 9)), (start.adding(seconds: -9), start),
    ] {
      var counts = AnnualCounts(from: from, to: to)
      counts.add(value)
      #expect(counts.json["decisions"]?["all"] == 0)
    }
  }

  @Test("With nothing to divide there is no share and no median")
  func empty() {
    let json = AnnualCounts(from: start, to: start).json
    #expect(json["automation"]?["share"] == nil && json["automation"]?["error_rate"] == nil)
    #expect(json["notices"]?["median_hours_to_decision"] == nil)
  }

  @Test("An automated decision that was undone, or overturned, was wrong once")
  func automated() throws {
    var value = try DecidedCase.of()
    value.life?.decisions[0].automated = true
    var counts = AnnualCounts(from: start, to: start.adding(seconds: 1))
    counts.add(value)
    #expect(counts.json["automation"]?["error_rate"]?.number == 0)
    value.life?.decisions[0].undoneAt = start.adding(seconds: 60)
    counts.add(value)
    #expect(counts.json["automation"]?["share"]?.number == 1)
    #expect(counts.json["automation"]?["error_rate"]?.number == 0.5)
  }

  @Test(
    "What a clock decided was wrong where a person found otherwise after it, whatever the way there",
    arguments: [
      (["dismiss"], 1), (["reopen", "dismiss"], 1), (["reopen", "uphold"], 0), (["reopen"], 0),
      (["reopen", "dismiss", "reopen", "uphold"], 0), ([], 0),
    ])
  func contradicted(row: (then: [String], wrong: Double)) throws {
    var rules = Scenario.rules
    rules.policy.clocks["enforce_confirmed"] = .some(Span(1, .hours))
    let engine = LifeEngine(rules: rules)
    let found = try ScenarioPlay.complaint(
      .object(["bucket": "violation", "outcome": "confirmed"]), start: start)
    var value = engine.settled(found, now: start)
    value = try #require(engine.tick(value, now: start.adding(seconds: 3600))).value
    #expect(value.life?.decisions.last?.automated == true)
    for (number, name) in row.then.enumerated() {
      let now = start.adding(seconds: 7200 + Int64(number) * 60)
      let event = LifeEvent(
        name, at: now, actor: Party(role: .moderator, id: "ann"), body: .object(["reason": "Looked at it"]))
      value = try engine.apply(event, to: value, now: now).get().value
    }
    var counts = AnnualCounts(from: start, to: start.adding(seconds: 86_400))
    counts.add(value)
    #expect(counts.json["automation"]?["decided_by_automated_means"] == 1)
    #expect(counts.json["automation"]?["found_wrong"]?.number == row.wrong)
  }

  @Test("What weighing alone cleared is decided by automated means, and was wrong where a person upheld it")
  func cleared() throws {
    var value = try ScenarioPlay.complaint(.object(["bucket": "no-violation"]), start: start)
    var counts = AnnualCounts(from: start, to: start.adding(seconds: 86_400))
    counts.add(value)
    #expect(counts.json["decisions"]?["cleared_by_weighing"]?["no-violation"] == 1)
    #expect(counts.json["automation"]?["share"]?.number == 1)
    #expect(counts.json["automation"]?["error_rate"]?.number == 0)
    let uphold = LifeEvent(
      "uphold", at: start, actor: Party(role: .moderator, id: "ann"), body: .object(["reason": "It is one"]))
    value = try LifeEngine(rules: Scenario.rules).apply(uphold, to: value, now: start.adding(seconds: 60))
      .get().value
    counts = AnnualCounts(from: start, to: start.adding(seconds: 86_400))
    counts.add(value)
    #expect(counts.json["decisions"]?["all"] == 2)
    #expect(counts.json["automation"]?["found_wrong"] == 1)
  }

  @Test("What a person decided and undid is counted as undone, and no measure of it")
  func undone() throws {
    var value = try DecidedCase.of()
    value.life?.decisions[0].undoneAt = start.adding(seconds: 60)
    value.life?.measures[0].undoneAt = start.adding(seconds: 60)
    var counts = AnnualCounts(from: start, to: start.adding(seconds: 1))
    counts.add(value)
    #expect(counts.json["decisions"]?["undone"] == 1)
    #expect(counts.json["decisions"]?["measures"]?["remove_listing"] == nil)
    #expect(counts.json["decisions"]?["restricting_by_category"]?.members?.isEmpty == true)
  }
}
