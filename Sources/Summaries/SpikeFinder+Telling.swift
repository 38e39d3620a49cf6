import CaseModel

extension SpikeFinder {
  /// The finding with its counts, and what most of its cases have in common.
  func spike(_ one: Candidate, held: [Holder]) -> Summary.Spike {
    let members = held.filter { one.span.contains($0.unit) }
    let events = Set(members.map(\.event))
    let end = min(log.count, max(one.span.upperBound + 7, log.before + Self.seriesDays))
    let start = max(firstDay, end - Self.seriesDays)
    return Summary.Spike(
      kind: log.names.kind(of: one.name), name: log.names.label(of: one.name),
      from: log.start(of: one.span.lowerBound), until: log.start(of: one.span.upperBound),
      count: members.count, cases: events.count, median: one.baseline.median,
      deviation: one.baseline.deviation, expected: one.baseline.rate * Double(one.span.count),
      daysCompared: one.baseline.days, logChance: one.logChance,
      common: common(to: events, apart: one.name), series: Array(counts(held)[start..<end]),
      seriesFrom: log.start(of: start))
  }

  /// Days that a chart of a spike shows: five weeks.
  private static let seriesDays = 35

  /// Names that at least three in five of the cases share, where elsewhere less than half as many do.
  private func common(to events: Set<Int>, apart name: Int32) -> [Summary.Spike.Common] {
    var inside: [Int32: Int] = [:]
    for index in events { for other in names(of: index) { inside[other, default: 0] += 1 } }
    var found: [Summary.Spike.Common] = []
    for (other, count) in inside where other != name && count * 5 >= events.count * 3 {
      guard share(of: other, outside: events) * 2 < Double(count) / Double(events.count) else { continue }
      found.append(
        Summary.Spike.Common(kind: log.names.kind(of: other), name: log.names.label(of: other), cases: count))
    }
    found.sort { left, right in
      (right.cases, left.kind.rank, left.name) < (left.cases, right.kind.rank, right.name)
    }
    return Array(found.prefix(3))
  }

  private func share(of name: Int32, outside events: Set<Int>) -> Double {
    var count = 0
    for index in log.events.indices where !events.contains(index) {
      if names(of: index).contains(name) { count += 1 }
    }
    return Double(count) / Double(max(1, log.events.count - events.count))
  }

  private func names(of index: Int) -> [Int32] {
    let event = log.events[index]
    let own = [event.seller, event.brand, event.host, event.category].filter { $0 >= 0 }
    return own + log.ruleNumbers[event.rules].filter { $0 >= 0 }
  }
}

extension Summary.Spike.Kind {
  /// The more it says of who is behind it, the earlier.
  var rank: Int {
    switch self {
    case .reporter: 0
    case .seller: 1
    case .brand: 2
    case .rule: 3
    case .host: 4
    case .category: 5
    }
  }
}
