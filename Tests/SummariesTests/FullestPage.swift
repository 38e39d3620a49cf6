import CaseModel

@testable import Summaries

/// A summary in which every list is as long as it can be, every name too, and every number large.
enum FullestPage {
  static func make(from month: Summary) -> Summary {
    var made = month
    let many = Summary.Compared(current: 1_234_567, previous: 987_654)
    func name(_ number: Int) -> String {
      "\(number) " + String(repeating: "Wide Name & Sons ", count: 8).prefix(116)
    }
    func repeated<T>(_ rows: [T], _ count: Int, _ change: (inout T, Int) -> Void) -> [T] {
      (0..<count).compactMap { index in
        guard !rows.isEmpty else { return nil }
        var row = rows[index % rows.count]
        change(&row, index)
        return row
      }
    }
    made.reports = many
    made.cases = many
    made.attention.waiting = 123_456
    made.attention.overdue = 12_345
    made.attention.dueSoon = 12_345
    made.attention.atRisk = repeated(month.buckets.flatMap(\.oldest), 8) { row, index in
      row.id = "c-\(10_000_000 + index)00000000"
      row.subject = name(index)
      row.due = made.asOf.adding(seconds: -Int64(index + 1) * 5_000_000)
    }
    made.buckets = repeated(month.buckets, month.buckets.count) { row, _ in
      row.cases = 123_456
      row.overdue = 12_345
    }
    made.unusual.spikes = repeated(month.unusual.spikes, 12) { row, index in row.name = name(index) }
    made.changedListings.counts = repeated(month.changedListings.counts, 3) { row, _ in row.cases = many }
    made.changedListings.latest = repeated(month.changedListings.latest, 6) { row, index in
      row.line.subject = name(index)
    }
    made.sellers = repeated(month.sellers, 10) { row, index in
      row = Summary.TopRow(name: name(index), cases: many, confirmed: 1_234_567, cleared: 1_234_567)
    }
    made.brands = made.sellers
    let reporters = month.reporters.reliable + month.reporters.unfounded + month.reporters.floods
    let rows = repeated(reporters, 6) { row, _ in
      row.kind = .trustedFlagger
      row.reports = many
    }
    made.reporters = Summary.Reporters(reliable: rows, unfounded: rows, floods: rows)
    made.rules.hits = repeated(month.rules.hits, 12) { row, index in
      row = Summary.RuleRow(rule: name(index), cases: many, decided: 123_456, upheld: 123_456)
    }
    made.rules.known = 123_456
    made.rules.neverHit = (0..<5_000).map { "a-rule-that-never-hit-\($0)" }
    made.fetchHealth.runs = 12_345
    made.fetchHealth.unfinishedRuns = 1_234
    made.fetchHealth.hosts = repeated(month.fetchHealth.hosts, 10) { row, index in
      row.host = "\(index)." + String(repeating: "wide.", count: 20) + "example"
      row.cases = 1_234_567
      row.gone = 123_456
    }
    made.unjudged = (0..<10).map { Summary.ReasonRow(reason: name($0), cases: many) }
    made.notes = (0..<6).map { name($0) }
    return made
  }
}
