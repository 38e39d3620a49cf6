import CaseModel
import Foundation
import Testing

@testable import Assessment

@Suite("Learning refits weights to people's decisions")
struct LearnerTests {
  private static func decided(_ count: Int, _ title: String, upheld: Bool, _ name: String) -> [LearningCase] {
    (0..<count).map { number in
      var listing = Fixture.listing("\(title) \(number)")
      listing.description = upheld ? "ships in plain box quickly" : "with invoice and warranty"
      return LearningCase(
        id: "\(name)-\(number)", source: "\(name)-\(number)", category: .counterfeit, upheld: upheld,
        input: Fixture.input(listing))
    }
  }

  /// "replica" is right in 40 of 44 cases, the brand at a low price in none of 20.
  private static let cases =
    decided(40, "replica watch", upheld: true, "a") + decided(4, "replica watch", upheld: false, "b")
    + decided(36, "plain watch", upheld: false, "c")

  @Test("A rule that people mostly uphold gains, and cross-validated figures get better")
  func gains() throws {
    let learned = Learner(pack: try Fixture.shared.get()).learn(Self.cases, date: "2026-11-21")
    let change = try #require(learned.changes.first { $0.rule == "replica-wording" })
    #expect(change.new > change.old)
    #expect((change.hits, change.upheld) == (44, 40))
    #expect(learned.decisions == 80 && learned.upheld == 40)
    let before = try #require(learned.overallBefore.brier)
    let after = try #require(learned.overallAfter.brier)
    #expect(after < before)
  }

  @Test("A rule that people mostly dismiss loses, and never changes its side")
  func loses() throws {
    let cases =
      Self.decided(60, "replica watch", upheld: false, "a") + Self.decided(10, "watch", upheld: true, "b")
    let learned = Learner(pack: try Fixture.shared.get()).learn(cases, date: "2026-11-21")
    let change = try #require(learned.changes.first { $0.rule == "replica-wording" })
    #expect(change.new < change.old && change.new >= 0)
  }

  @Test("Rules without a decided hit, and categories with too few decisions, keep their weights")
  func keeps() throws {
    let pack = try Fixture.shared.get()
    let learned = Learner(pack: pack).learn(Self.cases, date: "2026-11-21")
    #expect(learned.untouched.contains("authorised-seller") && learned.untouched.contains("meet-outside"))
    #expect(!learned.changes.contains { $0.rule == "meet-outside" })
    let few = Learner(pack: pack).learn(Array(Self.cases.prefix(6)), date: "2026-11-21")
    #expect(few.changes == [])
  }

  @Test("The same cases in any order give the same file to the byte")
  func determinate() throws {
    let learner = Learner(pack: try Fixture.shared.get())
    let first = learner.learn(Self.cases, date: "2026-11-21").yaml
    #expect(learner.learn(Self.cases.reversed(), date: "2026-11-21").yaml == first)
  }

  @Test("The file that is written is a scores file: the pack reads it, and weighs by it")
  func roundTrip() throws {
    let learned = Learner(pack: try Fixture.shared.get()).learn(Self.cases, date: "2026-11-21")
    let pack = try Fixture.pack(["scores.yaml": learned.yaml])
    let change = try #require(learned.changes.first { $0.rule == "replica-wording" })
    #expect(pack.rule("replica-wording")?.weight == change.new)
    #expect(pack.rule("replica-wording")?.group == "counterfeit.wording")
    #expect(pack.rule("authorised-seller")?.weight == -1.5)
  }

  @Test("A text model gives a hint under its ceiling, names its words, and never confirms alone")
  func textModel() throws {
    let text = "text:\n  counterfeit: {ceiling: 0.8, words: {discreet: 0.5, parcel: 0.6, invoice: -0.4}}\n"
    let scores = try #require(Fixture.files["scores.yaml"]) + "\n" + text
    let pack = try Fixture.pack(["scores.yaml": scores])
    let assessment = Assessor(pack: pack).assess(Fixture.input(Fixture.listing("Discreet parcel")))
    let signal = try #require(assessment.signals.first { $0.rule == "text-model" })
    #expect(signal.weight == 0.8 && signal.uncapped == 1.1)
    #expect(signal.excerpt.hasSuffix("\"parcel\", \"discreet\""))
    #expect(assessment.outcome != .confirmed)
    #expect(abs(assessment.sum - (assessment.prior + assessment.signals.reduce(0) { $0 + $1.weight })) < 1e-9)
  }
}
