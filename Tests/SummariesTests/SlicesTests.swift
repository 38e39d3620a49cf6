import CaseModel
import Testing

@testable import Summaries

@Suite("A period is cut into hours, or into days of the calendar")
struct SlicesTests {
  private func slices(_ from: String, _ until: String, _ zone: String? = nil) throws -> Slices {
    Slices(
      of: SummaryPeriod(from: SampleCases.moment(from), until: SampleCases.moment(until)),
      in: try zone.map { try SummaryZone(named: $0) } ?? .utc)
  }

  struct Row: Sendable {
    var from: String
    var until: String
    var zone: String?
    var count: Int
    var seconds: Int64
    var first: String
  }

  @Test(
    "hours up to two days, days up to five weeks, else thirty; a part of a day has its own",
    arguments: [
      Row(
        from: "2026-11-20T10:00:00Z", until: "2026-11-20T11:00:00Z", count: 1, seconds: 3_600,
        first: "2026-11-20T10:00:00Z"),
      Row(
        from: "2026-11-20T10:30:00Z", until: "2026-11-20T12:10:00Z", count: 3, seconds: 3_600,
        first: "2026-11-20T10:00:00Z"),
      // The clocks of Kolkata are half an hour off.
      Row(
        from: "2026-11-20T10:45:00Z", until: "2026-11-20T11:20:00Z", zone: "Asia/Kolkata", count: 1,
        seconds: 3_600, first: "2026-11-20T10:30:00Z"),
      Row(
        from: "2026-11-13T09:00:00Z", until: "2026-11-20T09:00:00Z", count: 8, seconds: 86_400,
        first: "2026-11-13T00:00:00Z"),
      Row(
        from: "2026-11-13T00:00:00Z", until: "2026-11-20T00:00:00Z", count: 7, seconds: 86_400,
        first: "2026-11-13T00:00:00Z"),
      Row(
        from: "2026-11-13T09:00:00Z", until: "2026-11-20T09:00:00Z", zone: "Europe/Berlin", count: 8,
        seconds: 86_400, first: "2026-11-12T23:00:00Z"),
      // A week with an hour more has seven days all the same.
      Row(
        from: "2026-10-18T22:00:00Z", until: "2026-10-25T23:00:00Z", zone: "Europe/Berlin", count: 7,
        seconds: 86_400, first: "2026-10-18T22:00:00Z"),
      Row(
        from: "2025-11-20T00:00:00Z", until: "2026-11-20T00:00:00Z", count: 29, seconds: 13 * 86_400,
        first: "2025-11-20T00:00:00Z"),
    ])
  func sizes(_ row: Row) throws {
    let found = try slices(row.from, row.until, row.zone)
    #expect(found.count == row.count && found.seconds == row.seconds)
    #expect(found.start(of: 0).description == row.first)
    #expect(found.start(of: found.count) >= SampleCases.moment(row.until))
  }

  @Test("a hundred years are thirty slices at most")
  func long() throws {
    let found = try slices("1926-11-20T09:00:00Z", "2026-11-20T09:00:00Z", "Europe/Berlin")
    #expect(found.count <= 31 && found.count >= 28)
  }

  @Test("every moment has the slice of its day, those outside the first or the last")
  func index() throws {
    let found = try slices("2026-10-18T22:00:00Z", "2026-10-25T23:00:00Z", "Europe/Berlin")
    for (moment, index) in [
      ("2020-01-01T00:00:00Z", 0), ("2026-10-18T22:00:00Z", 0), ("2026-10-19T21:59:59Z", 0),
      ("2026-10-19T22:00:00Z", 1), ("2026-10-24T22:00:00Z", 6), ("2026-10-25T22:59:59Z", 6),
      ("2030-01-01T00:00:00Z", 6),
    ] {
      #expect(found.index(of: SampleCases.moment(moment)) == index, "\(moment)")
    }
  }

  @Test("a day's column of a category is the count that is told of the day as unusual")
  func sameDays() throws {
    let month = try MadeMonth(seed: 7)
    let span = try SummarySpan.read(since: "30d", timeZone: "Europe/Berlin", now: MadeMonth.end)
    let summary = month.summary(span)
    let spike = try #require(summary.unusual.spikes.first { $0.kind == .category })
    let row = try #require(summary.categories.first { $0.category.rawValue == spike.name })
    let slices = Slices(of: span.period, in: span.zone)
    #expect(row.slices.max() == spike.count && row.slices[slices.index(of: spike.from)] == spike.count)
    let words = SliceTelling(summary).words(row)
    #expect(words.contains("most on 3 Nov: \(spike.count)") && words.contains("fewest on"))
  }
}
