import CaseModel

/// Finds the days, or few days together, on which something came in far more often than this tree is used to.
///
/// Each name is held against its own other days. The most unlikely comes first and explains its cases away: what is no
/// longer unusual without them (the host of a flooded seller, say) is told with it and not listed again.
struct SpikeFinder {
  /// Fewer are never unusual, however rare the name.
  static let fewest = 5
  /// Days without which nothing can be said of what is usual.
  static let leastHistory = 7
  /// Chance of one false finding in a kind of names over a whole period.
  private static let falseAlarm = 0.02
  private static let listed = 12
  private static let spans = [1, 3, 7]

  let log: SpikeLog
  /// The first day of which the tree knows anything.
  let firstDay: Int

  init(_ log: SpikeLog) {
    self.log = log
    firstDay = log.events.map { Int($0.unit) }.min() ?? log.count
  }

  /// Days that tell what is usual: of the period itself too, since robust statistics bear its spikes.
  var daysKnown: Int { max(0, log.count - firstDay) }

  struct Candidate {
    var name: Int32
    var span: Range<Int>
    var logChance: Double
    /// What `logChance` must stay below.
    var limit: Double
    var baseline: Baseline
  }

  func find() -> [Summary.Spike] {
    guard daysKnown > Self.leastHistory else { return [] }
    var holders: [Int32: [Holder]] = [:]
    collect(&holders)
    let tests = holders.keys.reduce(into: [Summary.Spike.Kind: Int]()) { counts, name in
      counts[log.names.kind(of: name), default: 0] += 1
    }
    var candidates: [Candidate] = []
    for (name, held) in holders { candidates += self.candidates(name, held, tests: tests) }
    candidates.sort(by: precedes)
    return settle(withoutShadows(candidates, holders), holders)
  }

  /// One case or report that bears a name.
  struct Holder {
    var unit: Int
    var event: Int
  }

  /// Only names that come often enough to be unusual are looked at.
  private func collect(_ holders: inout [Int32: [Holder]]) {
    var counts: [Int32: Int] = [:]
    forEachHolder { name, unit, _ in if unit >= log.before { counts[name, default: 0] += 1 } }
    forEachHolder { name, unit, event in
      guard counts[name, default: 0] >= Self.fewest else { return }
      holders[name, default: []].append(Holder(unit: unit, event: event))
    }
  }

  private func forEachHolder(_ body: (Int32, Int, Int) -> Void) {
    for (index, event) in log.events.enumerated() {
      for name in [event.seller, event.brand, event.host, event.category] where name >= 0 {
        body(name, Int(event.unit), index)
      }
      for name in log.ruleNumbers[event.rules] where name >= 0 { body(name, Int(event.unit), index) }
    }
    for report in log.reports where report.reporter >= 0 {
      body(report.reporter, Int(report.unit), Int(report.event))
    }
  }

  func counts(_ held: [Holder], without explained: Set<Int> = []) -> [Int] {
    var counts = Array(repeating: 0, count: log.count)
    for one in held where !explained.contains(one.event) { counts[one.unit] += 1 }
    return counts
  }

  private func candidates(
    _ name: Int32, _ held: [Holder], tests: [Summary.Spike.Kind: Int]
  ) -> [Candidate] {
    let counts = counts(held)
    let names = max(1, tests[log.names.kind(of: name)] ?? 1)
    let limit = Self.threshold(tests: names * (log.count - log.before) * Self.spans.count)
    var found: [Candidate] = []
    for span in Self.spans {
      guard log.before + span <= log.count else { continue }
      for start in log.before...(log.count - span) {
        let window = start..<(start + span)
        if let one = weigh(name, counts, window, limit: limit) { found.append(one) }
      }
    }
    return found
  }

  private static func threshold(tests: Int) -> Double {
    // log10(falseAlarm / tests), without Foundation's logarithm.
    var rest = falseAlarm / Double(max(1, tests))
    var power = 0.0
    while rest < 0.1 {
      rest *= 10
      power -= 1
    }
    return power
  }

  /// Nil where the count in the window is nothing to speak of.
  private func weigh(_ name: Int32, _ counts: [Int], _ window: Range<Int>, limit: Double) -> Candidate? {
    let count = counts[window].reduce(0, +)
    guard count >= Self.fewest else { return nil }
    let usual = (firstDay..<log.count).filter { !window.contains($0) }.map { counts[$0] }
    guard usual.count >= Self.leastHistory else { return nil }
    let baseline = Baseline(usual)
    guard Double(count) >= 1.5 * baseline.rate * Double(window.count) + 4 else { return nil }
    // Both ends must belong to it: a spike of one day is no spike of three.
    let usually = baseline.rate + 0.3 * (Double(count) / Double(window.count) - baseline.rate)
    let ends = min(counts[window.lowerBound], counts[window.upperBound - 1])
    guard Double(ends) >= usually else { return nil }
    let chance = baseline.logChance(of: count, in: window.count)
    guard chance < limit else { return nil }
    return Candidate(name: name, span: window, logChance: chance, limit: limit, baseline: baseline)
  }

  private func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.logChance != right.logChance { return left.logChance < right.logChance }
    let kinds = (log.names.kind(of: left.name).rank, log.names.kind(of: right.name).rank)
    if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
    if left.span != right.span {
      return (left.span.count, left.span.lowerBound) < (right.span.count, right.span.lowerBound)
    }
    return log.names.label(of: left.name) < log.names.label(of: right.name)
  }

  /// Takes candidates in order, each held again against what earlier ones have not explained.
  private func settle(_ candidates: [Candidate], _ holders: [Int32: [Holder]]) -> [Summary.Spike] {
    var explained: Set<Int> = []
    var spikes: [Summary.Spike] = []
    var taken: [Int32: [Range<Int>]] = [:]
    for one in candidates where spikes.count < Self.listed {
      let held = holders[one.name] ?? []
      let members = held.filter { one.span.contains($0.unit) }
      if (taken[one.name] ?? []).contains(where: { Self.touch($0, one.span) }) {
        for member in members { explained.insert(member.event) }
        continue
      }
      let left = counts(held, without: explained)
      guard weigh(one.name, left, one.span, limit: one.limit) != nil else { continue }
      spikes.append(spike(one, held: held))
      taken[one.name, default: []].append(one.span)
      for member in members { explained.insert(member.event) }
    }
    return spikes
  }

  /// Windows that overlap or lie a day apart are one spike.
  private static func touch(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.lowerBound <= right.upperBound + 1 && right.lowerBound <= left.upperBound + 1
  }
}
