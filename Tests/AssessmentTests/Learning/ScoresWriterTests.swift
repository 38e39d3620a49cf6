import CaseModel
import Testing

@testable import Assessment

@Suite("Learned scores are written as a person would write them")
struct ScoresWriterTests {
  @Test(
    "Numbers have as many decimals as they need",
    arguments: [
      (3.0, "3.0"), (2.4, "2.4"), (-0.35, "-0.35"), (0.125, "0.125"), (0, "0.0"), (-0.0001, "0.0"),
      (0.05, "0.05"),
      (-12.5, "-12.5"), (1e9, "1000.0"), (.nan, "0.0"), (.infinity, "0.0"),
    ])
  func numbers(_ row: (Double, String)) { #expect(ScoresWriter.number(row.0) == row.1) }

  private func text(
    _ fitted: [CaseModel.Category: Learner.CategoryScores], _ hits: [Int: (all: Int, upheld: Int)]
  )
    throws -> String
  {
    ScoresWriter(pack: try Fixture.shared.get(), fitted: fitted, hits: hits).text(
      date: "2026-11-21", decisions: 7)
  }

  @Test("What moved says what it was and why; what did not says nothing")
  func comments() throws {
    let pack = try Fixture.shared.get()
    let number = try #require(pack.rules.firstIndex { $0.id == "replica-wording" })
    let fitted: [CaseModel.Category: Learner.CategoryScores] = [
      .counterfeit: .init(weights: [number: 3.6], text: nil)
    ]
    let lines = try text(fitted, [number: (9, 8)]).split(separator: "\n").map(String.init)
    #expect(
      lines.contains(
        "  replica-wording: {weight: 3.6, group: counterfeit.wording}  # was 3.0; hit in 9, 8 of them upheld")
    )
    #expect(lines.contains("  authorised-seller: {weight: -1.5}"))
    #expect(lines[0].contains("2026-11-21") && lines[0].contains("7 decisions"))
  }

  @Test("With nothing learned the file gives the present pack again")
  func unchanged() throws {
    let pack = try Fixture.pack(["scores.yaml": try text([:], [:])])
    let present = try Fixture.shared.get()
    #expect(pack.rules.map(\.weight) == present.rules.map(\.weight))
    #expect(pack.rules.map(\.group) == present.rules.map(\.group))
    #expect(pack.scores.groups == present.scores.groups)
    #expect(pack.scores.prior[.counterfeit] == -2.5)
  }

  @Test("A text model's words come back, those that YAML would take for truth or numbers too")
  func words() throws {
    let words = ["yes": 0.5, "null": -0.25, "реплика": 0.3, "高仿": 0.75, "off": 0.1]
    let fitted: [CaseModel.Category: Learner.CategoryScores] = [
      .counterfeit: .init(weights: [:], text: TextModel(ceiling: 0.8, words: words))
    ]
    let pack = try Fixture.pack(["scores.yaml": try text(fitted, [:])])
    #expect(pack.scores.text[.counterfeit]?.words == words)
    #expect(pack.scores.text[.counterfeit]?.ceiling == 0.8)
  }
}
