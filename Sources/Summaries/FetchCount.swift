import CaseModel

/// Counts how fetches went, host by host.
struct FetchCount: Sendable {
  private static let hostLimit = 4096
  private static let listed = 10

  private struct Host: Sendable {
    var row: Summary.HostRow
    /// Of cases, and of fetches that runs noted.
    var reasons = Tally(capacity: 64)
    var failures = Tally(capacity: 64)
  }

  private var hosts: [String: Host] = [:]
  private(set) var runs = 0
  private(set) var unfinished = 0

  mutating func add(_ reading: CaseReading) {
    let facts = reading.facts
    let standing = reading.pageStanding
    let reasons = Set(reading.pageReasons)
    change(facts.host) { host in
      host.row.cases += 1
      host.row.fetched += facts.fetched
      switch standing {
      case .gone: host.row.gone += 1
      case .deferred: host.row.deferred += 1
      case .blocked: host.row.blocked += 1
      case .incomplete: host.row.incomplete += 1
      case .had: break
      }
      for reason in reasons { host.reasons.add(reason, inCurrent: true) }
    }
  }

  mutating func add(run: JSONValue) {
    runs += 1
    if (run["ended"] ?? run["ended_at"])?.string == nil { unfinished += 1 }
    for member in ["hosts", "failures"] {
      for host in (run[member]?.members ?? []).prefix(Self.hostLimit) {
        for failure in FetchFailure.all(in: host.value) {
          change(host.name.lowercased()) {
            $0.failures.add(failure.reason, inCurrent: true, times: failure.times)
          }
        }
      }
    }
  }

  private mutating func change(_ name: String, _ body: (inout Host) -> Void) {
    var key = String(name.prefix(253))
    if key.isEmpty { key = "(no host)" }
    if hosts[key] == nil, hosts.count >= Self.hostLimit { key = "(other hosts)" }
    var host = hosts[key] ?? Host(row: Summary.HostRow(host: key))
    body(&host)
    hosts[key] = host
  }

  /// Those with the most trouble first.
  func finish() -> Summary.FetchHealth {
    let rows = hosts.values.map { host -> Summary.HostRow in
      var row = host.row
      row.reasons = host.reasons.top(5).map {
        Summary.ReasonRow(
          reason: $0.label, cases: Summary.Compared(current: $0.current, previous: $0.previous))
      }
      row.failures = host.failures.top(5).map { Summary.FailureRow(reason: $0.label, fetches: $0.current) }
      return row
    }
    let sorted = rows.sorted { left, right in
      if left.troubled != right.troubled { return left.troubled > right.troubled }
      return (right.cases, left.host) < (left.cases, right.host)
    }
    return Summary.FetchHealth(
      runs: runs, unfinishedRuns: unfinished, hosts: Array(sorted.prefix(Self.listed)))
  }
}
