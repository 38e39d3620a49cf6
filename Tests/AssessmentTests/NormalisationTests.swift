import CaseModel
import Testing

@testable import Assessment

/// What the page writes, and what must be found in it, in thirteen languages and every kind of disguise.
@Suite("One normalisation finds words however they are written, and shows them as they stand")
struct NormalisationTests {
  private static let pack: Result<RulePack, any Error> = Result {
    let phrases = [
      "replica", "whatsapp", "реплика", "копия", "réplica", "falsificação", "contrefaçon", "fälschung",
      "replika",
      "高仿", "微信", "تقليد", "sahte", "podróbka", "짝퉁", "コピー品", "me@shop.com", "+79161234567", "12345678",
    ]
    let list = phrases.map { "\"\($0)\"" }.joined(separator: ", ")
    return try Fixture.pack([
      "packs/10-test.yaml": """
      rules:
        - id: words
          category: counterfeit
          moderator: Words.
          match: {phrases: [\(list)]}
        - id: evasion
          category: counterfeit
          moderator: Hidden.
          detector: evasive-writing
      """,
      "scores.yaml": "weights: {words: {weight: 1.0}, evasion: {weight: 1.0}}\n",
    ])
  }

  private static func signals(_ text: String) throws -> [String: String] {
    let listing = Fixture.listing("Goods") { $0.description = text }
    let result = Assessor(pack: try pack.get()).assess(Fixture.input(listing))
    return Dictionary(result.signals.map { ($0.rule, $0.excerpt) }, uniquingKeysWith: { first, _ in first })
  }

  @Test(
    "Plain writing in every language, in either case and normal form",
    arguments: [
      "A REPLICA watch", "Точная КОПИЯ", "Una RÉPLICA perfecta", "re\u{0301}plica em couro",
      "Sem falsificacao",
      "une CONTREFAÇON", "eine FÄLSCHUNG", "replika orologio", "高仿手表", "تَقْلِيد ممتاز", "SAHTE çanta",
      "podrobka",
      "짝퉁 가방", "ｺﾋﾟｰ品", "ｒｅｐｌｉｃａ",
    ])
  func plain(_ text: String) throws {
    let found = try Self.signals(text)
    #expect(found["words"] != nil, "\(text)")
    #expect(found["evasion"] == nil, "\(text): \(found)")
  }

  @Test(
    "Every disguise is seen through, is a signal of its own, and the excerpt keeps the page's words",
    arguments: [
      ("a rеplicа watch", "rеplicа"),  // Cyrillic е and а
      ("a re\u{200B}pli\u{00AD}ca", "re\u{200B}pli\u{00AD}ca"),  // invisible
      ("r e p l i c a bag", "r e p l i c a"),
      ("r.e.p.l.i.c.a bag", "r.e.p.l.i.c.a"),
      ("r3pl1ca bag", "r3pl1ca"),
      ("𝓻𝓮𝓹𝓵𝓲𝓬𝓪 bag", "𝓻𝓮𝓹𝓵𝓲𝓬𝓪"),
      ("ⓡⓔⓟⓛⓘⓒⓐ bag", "ⓡⓔⓟⓛⓘⓒⓐ"),
      ("wh@ts4pp me", "wh@ts4pp"),
      ("peплика часов", "peплика"),  // Latin p and e
      ("к о п и я часов", "к о п и я"),
      ("高 仿 手表", "高 仿"),
      ("微\u{200B}信", "微\u{200B}信"),
      ("write me [at] shop (dot) com", "me [at] shop (dot) com"),
      ("plus seven nine one six one two three four five six seven", "plus seven"),
    ])
  func disguised(_ row: (String, String)) throws {
    let found = try Self.signals(row.0)
    let excerpt = try #require(found["words"], "\(row.0)")
    #expect(excerpt.contains(row.1), "\(excerpt)")
    #expect(found["evasion"] != nil, "\(row.0)")
  }

  @Test(
    "Digits in key caps, circles and other writings are digits",
    arguments: ["1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", "①②③④⑤⑥⑦⑧", "١٢٣٤٥٦٧٨", "１２３４５６７８", "𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖"])
  func digits(_ text: String) throws {
    #expect(FoldedText.string(of: text) == "12345678", "\(text)")
  }

  @Test(
    "What only looks hidden is left alone",
    arguments: [
      "sizes s m l x", "replicate the settings", "1:18 scale", "USB 3.0 hub", "at the dot com era",
      "A4 paper",
    ])
  func innocent(_ text: String) throws {
    #expect(try Self.signals(text).isEmpty, "\(text)")
  }
}
