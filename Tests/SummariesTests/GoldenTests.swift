import CaseModel
import Testing

@testable import Summaries

@Suite("Every format prints what its golden file holds")
struct GoldenTests {
  static let summary = Self.build(SampleCases.all)

  static func build(_ cases: [Case]) -> Summary {
    let now = SampleCases.now
    let period = SummaryPeriod(from: SampleCases.daysAgo(7), until: now)
    var builder = SummaryBuilder(period: period, now: now, pseudonyms: Pseudonym(key: Array("test".utf8)))
    for one in cases { builder.add(one) }
    builder.add(
      run: .object([
        "started": .string("\(SampleCases.daysAgo(1))"),
        "hosts": .object(["slow.example": .object(["timeout": 3, "http-200": 9])]),
      ]))
    return builder.finish()
  }

  @Test("summaries", arguments: ["text", "text-ascii", "markdown", "json", "csv", "html"])
  func summaries(_ format: String) throws {
    let text: String =
      switch format {
      case "text": TextSummary.render(Self.summary)
      case "text-ascii": TextSummary.render(Self.summary, utf8: false)
      case "markdown": MarkdownSummary.render(Self.summary)
      case "json": try JSONSummary.render(Self.summary)
      case "csv": CSVSummary.render(Self.summary)
      default: HTMLSummary.render(Self.summary)
      }
    #expect(try Golden.matches("summary-\(format)", text))
  }

  @Test(
    "cases",
    arguments: ["explain", "explain-ascii", "explain-seller", "show", "list", "reprocess", "reprocess-json"])
  func cases(_ name: String) throws {
    let one = SampleCases.explained
    let text =
      switch name {
      case "explain": Explanation.render(one)
      case "explain-ascii": Explanation.render(one, width: 80, utf8: false)
      case "explain-seller":
        Explanation.renderForSeller(
          one, sentences: ["brand-price": "The price is too low for the brand named."])
      case "show": CaseCard.render(one, now: SampleCases.now)
      case "list": CaseTable(now: SampleCases.now).text(SampleCases.all)
      case "reprocess": Self.reprocess.text()
      default: Self.reprocess.jsonLines()
      }
    #expect(try Golden.matches(name, text))
  }

  static var reprocess: ReprocessReport {
    let confirmed = (0..<31).map {
      ReprocessReport.Change(
        caseID: "c-\(100 + $0)", from: .review, to: .violation,
        reasons: [$0 < 24 ? "brand-price" : "replica-wording"])
    }
    let cleared = (0..<9).map {
      ReprocessReport.Change(
        caseID: "c-\(200 + $0)", from: .review, to: .noViolation,
        reasons: ["exempt context \"compatible with\""])
    }
    return ReprocessReport(
      changes: cleared + confirmed, unchanged: 174, rulePack: "2026.12",
      previousRulePacks: ["2026.11", "2026.12"],
      dryRun: true)
  }

  @Test("no line of the flow ends between a bucket and its number")
  func flowLines() throws {
    let month = try MadeMonth(seed: 3, arguments: ["--cases", "1200"])
    let text = TextSummary.render(month.summary(try SummarySpan.read(since: "30d", now: MadeMonth.end)))
    let lines = text.split(separator: "\n").filter { $0.contains(/^ +.*(→|violation|gone|closed)/) }
    #expect(!lines.isEmpty && !text.contains("\u{A0}"))
    for line in lines {
      #expect(!line.contains(/(violation|no-violation|gone|closed|duplicate|review)$/), "\(line)")
    }
  }

  @Test("powers are shown by signs that the locale has")
  func powers() {
    #expect(SummaryDocument.chance(-11.4) == "1 in 10¹¹")
    let text = TextSummary(Self.summary, utf8: false)
    #expect(text.ascii(SummaryDocument.chance(-13)) == "< 1 in 10^12")
    #expect(text.ascii("1 ± 2 …") == "1 +- 2 ...")
  }

  @Test("an empty tree says nothing of rules that never hit")
  func emptyTree() {
    let now = SampleCases.now
    let period = SummaryPeriod(from: SampleCases.daysAgo(7), until: now)
    var builder = SummaryBuilder(span: SummarySpan(period: period), asOf: now, knownRules: ["price-bait"])
    #expect(!TextSummary.render(builder.finish()).contains("price-bait"))
    for one in SampleCases.all { builder.add(one) }
    #expect(TextSummary.render(builder.finish()).contains("price-bait"))
  }

  @Test("csv tells of each category slice by slice, and the slices add up")
  func slices() throws {
    let table = try #require(CSVSummary.tables(Self.summary).first { $0.name == "cases_by_time" })
    let sum = table.rows.reduce(0) { $0 + (Int($1[2]) ?? 0) }
    #expect(sum == Self.summary.cases.current && sum > 0)
  }

  @Test("no line of a text is wider than 80 columns")
  func narrow() {
    for text in [
      TextSummary.render(Self.summary), TextSummary.render(Self.summary, utf8: false),
      CaseTable(now: SampleCases.now).text(SampleCases.all),
      CaseCard.render(SampleCases.explained, now: SampleCases.now),
      Explanation.render(SampleCases.explained, width: 80),
    ] {
      for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 80, "\(line)") }
    }
  }

  @Test("the same cases in any order give the same bytes")
  func anyOrder() throws {
    let wanted = try JSONSummary.render(Self.summary)
    var generator = Shuffler(state: 7)
    for _ in 0..<20 {
      let shuffled = Self.build(SampleCases.all.shuffled(using: &generator))
      #expect(try JSONSummary.render(shuffled) == wanted)
      #expect(HTMLSummary.render(shuffled) == HTMLSummary.render(Self.summary))
    }
  }

  @Test("a summary read back from its JSON is the same one")
  func readBack() throws {
    let json = try JSONSummary.render(Self.summary)
    #expect(try JSONSummary.read(json) == Self.summary)
  }
}

/// A small seeded generator (SplitMix64), so that a failing order can be had again.
struct Shuffler: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
