import CaseModel
import Foundation
import Testing

@testable import Lifecycle

/// Random walks: whatever is said in whatever order, a case never lies without a clock or a person.
@Suite("Random walks through the workflows")
struct WalkTests {
  /// A small generator with a seed, so that a failure can be played again (Steele and others, "SplitMix").
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  let engine = LifeEngine(rules: Scenario.rules)

  private func event(_ value: Case, at now: Timestamp, _ dice: inout Dice) -> LifeEvent {
    let state = value.life.flatMap { engine.rules.workflows[$0.workflow]?[$0.state] }
    var names = state?.ways.keys.sorted() ?? []
    names.append(["appeal", "offer", "undo", "nonsense"].randomElement(using: &dice) ?? "")
    let name = names.randomElement(using: &dice) ?? "nonsense"
    let roles = state?.ways[name]?.flatMap(\.by).filter { $0 != .clock } ?? []
    let role = roles.randomElement(using: &dice) ?? Role.allCases.randomElement(using: &dice) ?? .seller
    let id =
      role == .moderator
      ? ["ann", "bob", "cay"].randomElement(using: &dice) : ["u-1", "s-7", "b-1"].randomElement(using: &dice)
    var members: [JSONMember] = []
    if Bool.random(using: &dice) { members.append(JSONMember("reason", "because")) }
    if Bool.random(using: &dice) { members.append(JSONMember("text", "something")) }
    if Bool.random(using: &dice) {
      members.append(
        JSONMember(
          "measure", .string(engine.rules.policy.measures.keys.sorted().randomElement(using: &dice) ?? "")))
    }
    if Bool.random(using: &dice) {
      members.append(
        JSONMember(
          "category", .string(CaseModel.Category.allCases.randomElement(using: &dice)?.rawValue ?? "")))
    }
    if Bool.random(using: &dice) {
      members.append(
        JSONMember(
          "refund", .string(["0", "5.00", "40.00", "99999", "-1", "x"].randomElement(using: &dice) ?? "")))
    }
    if Bool.random(using: &dice) {
      members.append(JSONMember("with_return", .bool(Bool.random(using: &dice))))
    }
    members.append(JSONMember("tracking", Bool.random(using: &dice) ? "RR1" : ["status": "returned"].json))
    return LifeEvent(name, at: now, actor: Party(role: role, id: id), body: .object(members))
  }

  private func check(_ value: Case, _ trail: [String]) throws {
    let life = try #require(value.life)
    let state = try #require(engine.rules.workflows[life.workflow]?[life.state], "\(trail)")
    #expect(state.bucket == value.bucket, "\(trail)")
    let house = state.waits == .moderator || state.waits == .machine
    let waited = life.timers.contains { $0.event != "measure-over" }
    #expect(state.final || house || waited, "\(state.name) waits for nobody: \(trail)")
    #expect(value.clock?.due == life.timers.map(\.due).min(), "\(trail)")
    // What ended has no clock but that of a measure that was called for a time.
    if state.final, life.workflow != "appeal" {
      #expect(life.timers.allSatisfy { $0.event == "measure-over" }, "\(trail)")
    }
  }

  @Test("Ten thousand steps on complaints and disputes", arguments: 0..<50)
  func walk(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    var now = Timestamp(seconds: 1_790_000_000)
    var value = try start(seed, now: now)
    var trail: [String] = []
    for _ in 0..<200 {
      now = now.adding(seconds: Int64.random(in: 1...200_000, using: &dice))
      if Bool.random(using: &dice), let outcome = engine.tick(value, now: now) {
        value = outcome.value
        trail.append("tick→\(value.life?.state ?? "?")")
      } else {
        let event = event(value, at: now, &dice)
        guard case .success(let outcome) = engine.apply(event, to: value, now: now) else { continue }
        value = outcome.value
        trail.append("\(event.name)→\(value.life?.state ?? "?")")
        #expect(Set(outcome.notices.map(\.id)).count == outcome.notices.count)
      }
      value.version += 1
      try check(value, trail)
    }
    let bytes = try JSONEncoder().encode(value)
    #expect(try JSONDecoder().decode(Case.self, from: bytes) == value)
  }

  private func start(_ seed: Int, now: Timestamp) throws -> Case {
    guard seed % 2 == 0 else {
      return try ScenarioPlay.complaint(
        .object([
          "category": seed % 3 == 0 ? "ip_infringement" : "counterfeit", "bucket": "review",
          "outcome": "confirmed", "reporter": "rights_holder",
        ]), start: now)
    }
    let order: JSONValue = .object([
      "id": "1", "total": "40.00", "currency": "EUR",
      "paid_at": .string(now.adding(seconds: -25 * 86_400).description),
      "shipped_at": .string(now.adding(seconds: -20 * 86_400).description),
    ])
    let event = LifeEvent(
      "open-dispute", at: now, actor: Party(role: .buyer, id: "b-1"),
      body: .object(["order": order, "reason": "damaged"]))
    return try engine.open(
      event, caseID: "c-00000000000000d1", subject: Subject(kind: .listing, key: "order/1", url: ""), now: now
    ).get().value
  }

  @Test("The same events give the same case, byte for byte")
  func repeatable() throws {
    func once() throws -> Data {
      var dice = Dice(state: 7)
      var now = Timestamp(seconds: 1_790_000_000)
      var value = try start(2, now: now)
      for _ in 0..<50 {
        now = now.adding(seconds: 50_000)
        if let outcome = engine.tick(value, now: now) { value = outcome.value }
        if case .success(let outcome) = engine.apply(event(value, at: now, &dice), to: value, now: now) {
          value = outcome.value
        }
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return try encoder.encode(value)
    }
    #expect(try once() == once())
  }
}

extension [String: String] {
  fileprivate var json: JSONValue { .object(map { JSONMember($0.key, .string($0.value)) }) }
}
