import CaseModel

/// Which reporters are worth knowing: whose reports hold, whose do not, who floods.
struct ReporterCount {
  private static let listed = 6
  /// Fewer reports say nothing of a reporter.
  private static let fewest = 3
  private static let flood = 10

  private let rows: [Summary.ReporterRow]

  init(_ tally: Tally, log: SpikeLog) {
    var days: [Int32: [Int32: Int]] = [:]
    for report in log.reports where Int(report.unit) >= log.before {
      days[report.reporter, default: [:]][report.unit, default: 0] += 1
    }
    var most: [String: (count: Int, day: Int32)] = [:]
    for (reporter, counts) in days where reporter >= 0 {
      // The first of equals.
      let first = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }
      if let first { most[log.names.label(of: reporter)] = (first.value, first.key) }
    }
    rows = tally.entries.values.filter { $0.current > 0 }.map { entry in
      let parts = entry.label.split(separator: "\n", maxSplits: 1)
      let name = parts.count > 1 ? String(parts[1]) : ""
      return Summary.ReporterRow(
        reporter: name, kind: parts.first.flatMap { Reporter.Kind(rawValue: String($0)) } ?? .anonymous,
        reports: Summary.Compared(current: entry.current, previous: entry.previous),
        confirmed: entry.confirmed, unfounded: entry.cleared, mostInADay: most[name]?.count ?? 0,
        mostOn: most[name].map { log.start(of: Int($0.day)) })
    }
  }

  func finish() -> Summary.Reporters {
    Summary.Reporters(
      reliable: best(\.confirmed) { $0.confirmed >= Self.fewest && $0.confirmed > $0.unfounded },
      unfounded: best(\.unfounded) { $0.unfounded >= Self.fewest && $0.unfounded > $0.confirmed },
      floods: best(\.mostInADay) { $0.mostInADay >= Self.flood })
  }

  private func best(
    _ value: KeyPath<Summary.ReporterRow, Int>, where fits: (Summary.ReporterRow) -> Bool
  ) -> [Summary.ReporterRow] {
    let sorted = rows.filter(fits).sorted { left, right in
      if left[keyPath: value] != right[keyPath: value] {
        return left[keyPath: value] > right[keyPath: value]
      }
      return (right.reports.current, left.reporter, left.kind.rawValue)
        < (left.reports.current, right.reporter, right.kind.rawValue)
    }
    return Array(sorted.prefix(Self.listed))
  }
}
