import CaseModel
import Testing

@testable import Summaries

@Suite("Counts are right, and bounded")
struct CountingTests {
  @Test("the sample tree's figures, counted by hand")
  func byHand() {
    let summary = GoldenTests.summary
    #expect(summary.casesInTree == 27)
    #expect(summary.cases == .init(current: 21, previous: 5))
    #expect(summary.reports == .init(current: 25, previous: 5))
    let outcomes = Dictionary(uniqueKeysWithValues: summary.outcomes.map { ($0.outcome, $0.cases) })
    #expect(outcomes[.confirmed] == .init(current: 5, previous: 2))
    #expect(outcomes[.cleared] == .init(current: 3, previous: 1))
    #expect(outcomes[.leftToPeople] == .init(current: 8, previous: 1))
    #expect(
      summary.brands.first?.name == "Nike" && summary.brands.first?.cases == .init(current: 2, previous: 1))
    #expect(summary.reporters.unfounded.map(\.unfounded) == [3])
    #expect(summary.unjudged.contains { $0.reason == "page: truncated" })
    #expect(summary.fetchHealth.hosts.contains { $0.host == "evil.example" && $0.blocked == 1 })
    #expect(summary.durations.first { $0.step == .decidedByPeople }?.medianSeconds == Int64(176_400))
    let all = summary.categories.reduce(0) { $0 + $1.buckets.values.reduce(0, +) }
    #expect(all == summary.cases.current)
  }

  @Test("quantiles beyond the exact limit stay within 3 %, in any order")
  func quantiles() {
    var statistics = DurationStatistics()
    var backwards = DurationStatistics()
    for value in 1...100_000 { statistics.add(seconds: Int64(value)) }
    for value in (1...100_000).reversed() { backwards.add(seconds: Int64(value)) }
    for share in [0.01, 0.5, 0.9, 0.99] {
      let found = Double(statistics.quantile(share) ?? 0)
      #expect(abs(found - share * 100_000) / (share * 100_000) < 0.03)
      #expect(statistics.quantile(share) == backwards.quantile(share))
    }
    statistics.add(seconds: .max)
    #expect(statistics.quantile(1) != nil)
    #expect(DurationStatistics().quantile(0.5) == nil)
  }

  @Test("a tally of too many names keeps the frequent ones and says what may be missing")
  func bounded() {
    var tally = Tally(capacity: 100)
    for number in 0..<5000 {
      tally.add("rare \(number)", inCurrent: true)
      tally.add("often", inCurrent: true)
    }
    #expect(tally.entries.count <= 201)
    #expect(tally.top(1).first?.label == "often")
    #expect(tally.forgotten > 0)
  }

  @Test("SHA-256 gives the standard's own examples")
  func hash() {
    func hex(_ bytes: [UInt8]) -> String {
      bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    #expect(hex(SHA256.hash([])) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      hex(SHA256.hash(Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let long = Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
    #expect(hex(SHA256.hash(long)) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    let code = SHA256.authenticate(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
    #expect(hex(code) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }

  @Test("an empty tree, a tree of the far future and broken runs give a summary all the same")
  func edges() throws {
    let empty = GoldenTests.build([])
    #expect(TextSummary.render(empty).contains("No case is filed yet."))
    #expect(HTMLSummary.render(empty).contains("</html>"))
    var odd = SampleCases.explained
    odd.reports = []
    odd.history = []
    odd.priority = .max
    odd.subject.url = "nonsense"
    odd.assessment?.probability = .nan
    odd.assessment?.sum = .infinity
    odd.clock = Clock(due: SampleCases.moment("9999-12-31T23:59:59Z"), action: "")
    let page = HTMLSummary.render(GoldenTests.build([odd]))
    #expect(page.contains("</html>"))
    _ = Explanation.render(odd)
    _ = CaseCard.render(odd, now: SampleCases.now)
    _ = CaseTable(now: SampleCases.now).text([odd])
    var builder = SummaryBuilder(
      period: SummaryPeriod(from: SampleCases.daysAgo(7), until: SampleCases.now), now: SampleCases.now)
    let started = JSONValue.string("\(SampleCases.daysAgo(1))")
    for run: JSONValue in [
      [], .null, ["x"], .object(["started": 3]),
      .object(["started": started, "hosts": .object(["h": .object(["timeout": .number("1e999")])])]),
      .object(["started": started, "hosts": ["h"]]),
    ] { builder.add(run: run) }
    #expect(builder.finish().fetchHealth.runs == 2)
  }
}
