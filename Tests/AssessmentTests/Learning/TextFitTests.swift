import Testing

@testable import Assessment

@Suite("A text model is fitted to what the rules leave unexplained")
struct TextFitTests {
  @Test("Words that decisions tell apart become a text model where the rules cannot")
  func fitsText() throws {
    let rows = (0..<60).map { index in
      (
        words: index % 2 == 0 ? Set(["discreet", "watch"]) : Set(["invoice", "watch"]), sum: -1.0,
        upheld: index % 2 == 0
      )
    }
    let model = try #require(TextFit.fit(rows))
    #expect((model.words["discreet"] ?? 0) > 0.05 && (model.words["invoice"] ?? 0) < -0.05)
    #expect(model.words["watch"] == nil)
  }

  @Test("What the rules explain already needs no words")
  func explained() {
    let rows = (0..<60).map { index in
      (
        words: index % 2 == 0 ? Set(["discreet", "watch"]) : Set(["invoice", "watch"]),
        sum: index % 2 == 0 ? 6.0 : -6.0, upheld: index % 2 == 0
      )
    }
    let model = TextFit.fit(rows)
    #expect(abs(model?.words["discreet"] ?? 0) < 0.3 && abs(model?.words["invoice"] ?? 0) < 0.3)
  }

  @Test("Words of too few listings, of all of them, and one outcome alone teach nothing")
  func nothing() {
    func rows(_ words: [Set<String>], upheld: (Int) -> Bool) -> [(
      words: Set<String>, sum: Double, upheld: Bool
    )] {
      words.enumerated().map { ($1, 0, upheld($0)) }
    }
    #expect(TextFit.fit([]) == nil)
    #expect(TextFit.fit(rows([["a"], ["a"], ["b"]]) { $0 == 0 }) == nil)
    #expect(TextFit.fit(rows(Array(repeating: ["all"], count: 20)) { $0 < 10 }) == nil)
    #expect(TextFit.fit(rows((0..<20).map { $0 < 10 ? ["a"] : ["b"] }) { _ in true }) == nil)
  }

  @Test("The same rows give the same model, and no more words than it may keep")
  func bounded() throws {
    let rows = (0..<40).map { index in
      (
        words: Set(
          (0..<400).filter { ($0 + index) % 3 != 0 }.map { "word\($0)" } + [index < 20 ? "yes" : "no"]),
        sum: 0.0, upheld: index < 20
      )
    }
    let model = try #require(TextFit.fit(rows))
    #expect(model.words.count <= 150 && model.words["yes"] != nil)
    #expect(TextFit.fit(rows)?.words == model.words)
    #expect(model.words.values.allSatisfy { $0.isFinite })
  }
}
