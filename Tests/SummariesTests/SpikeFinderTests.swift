import CaseModel
import Testing

@testable import Summaries

@Suite("What is unusual is found, and what is usual is not")
struct SpikeFinderTests {
  @Test("every spike planted in a month, and at most one other", arguments: [1, 2, 3, 4, 5, 7, 8, 9])
  func planted(_ seed: Int) throws {
    let month = try MadeMonth(seed: seed)
    let span = try SummarySpan.read(since: "30d", now: MadeMonth.end)
    let found = month.summary(span).unusual.spikes
    #expect(month.planted.count == 6)
    var unplanted = found
    for spike in month.planted {
      let name =
        spike.kind == .reporter
        ? MadeMonth.pseudonyms.name(of: Reporter(id: spike.name, kind: .buyer)) : spike.name
      let place = unplanted.firstIndex {
        $0.kind == spike.kind && $0.name == name && $0.from < SampleCases.moment(spike.until)
          && SampleCases.moment(spike.from) < $0.until
      }
      #expect(place != nil, "\(spike)")
      if let place { unplanted.remove(at: place) }
    }
    #expect(unplanted.count <= 1, "\(unplanted)")
  }

  @Test("a spike of yesterday is found by the day's and the week's summary too")
  func shortPeriods() throws {
    let month = try MadeMonth(seed: 10)
    for span in [
      try SummarySpan.read(day: "2026-11-17", now: MadeMonth.end),
      try SummarySpan.read(since: "7d", now: MadeMonth.end),
    ] {
      let spikes = month.summary(span).unusual.spikes
      #expect(spikes.first { $0.kind == .seller }?.name == "Golden Harbor Outlet")
      #expect(spikes.count <= 2)
    }
  }

  @Test("twenty quiet months of chance give hardly a false one")
  func quiet() throws {
    var generator = Shuffler(state: 11)
    var found: [Summary.Spike] = []
    for _ in 0..<20 { found += Self.quietMonth(&generator).unusual.spikes }
    #expect(found.count <= 4, "\(found)")
  }

  /// Cases of pure chance: sellers from one case a day down to one a month.
  private static func quietMonth(_ generator: inout Shuffler) -> Summary {
    let now = SampleCases.now
    var builder = SummaryBuilder(
      span: SummarySpan(period: SummaryPeriod(from: now.adding(seconds: -30 * 86_400), until: now)), asOf: now
    )
    for number in 0..<1800 {
      let rank = Double.random(in: 0..<1, using: &generator)
      let at = now.adding(seconds: -Int64.random(in: 0..<45 * 86_400, using: &generator))
      var made = SampleCases.make(
        number, CaseModel.Category.allCases[Int.random(in: 0..<6, using: &generator)], .noViolation, days: 1,
        reporter: "u-\(Int.random(in: 0..<300, using: &generator))",
        seller: "Seller \(Int(rank * rank * 200))",
        brand: "Brand \(Int.random(in: 0..<30, using: &generator))")
      made.history = [HistoryEntry(at: at, event: "assessed", by: "docket run", to: .noViolation)]
      made.reports[0].submittedAt = at
      builder.add(made)
    }
    return builder.finish()
  }

  @Test("a tree too young to know what is usual says so")
  func young() {
    let summary = GoldenTests.build([SampleCases.make(1, .prohibited, .review, days: 1)])
    #expect(summary.unusual.spikes.isEmpty && !summary.unusual.knowsEnough)
    #expect(TextSummary.render(summary).contains("too young to say what is usual"))
  }
}
