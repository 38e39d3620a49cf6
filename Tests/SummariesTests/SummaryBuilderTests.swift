import CaseModel
import Testing

@testable import Summaries

@Suite("Counts are right, and bounded")
struct SummaryBuilderTests {
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
