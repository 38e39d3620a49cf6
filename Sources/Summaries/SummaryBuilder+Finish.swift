import CaseModel

extension SummaryBuilder {
  private static let topCount = 10

  /// The summary of everything added so far.
  public func finish() -> Summary {
    let finder = SpikeFinder(log)
    return Summary(
      asOf: now, timeZone: span.zone.name, period: span.period, previousPeriod: span.previous,
      reports: reports, cases: cases, casesInTree: casesInTree, attention: attention.finish(),
      categories: Category.allCases.compactMap { categories[$0] }.filter {
        $0.cases != .init() || $0.reports != .init()
      },
      outcomes: Summary.Outcome.allCases.compactMap { outcomes[$0] }, automation: automation.finish(),
      unusual: Summary.Unusual(
        daysKnown: finder.daysKnown, spikes: finder.find()),
      changedListings: changes.finish(), sellers: top(sellers), brands: top(brands), hosts: top(hosts),
      reporters: ReporterCount(reporters, log: log).finish(), rules: rules.finish(known: knownRules),
      fetchHealth: fetches.finish(), durations: Summary.DurationRow.Step.allCases.compactMap(duration),
      buckets: bucketRows, unjudged: reasons, sliceSeconds: slices.seconds,
      slicesFrom: slices.start(of: 0), notes: notes)
  }

  private func duration(_ step: Summary.DurationRow.Step) -> Summary.DurationRow? {
    guard let both = durations[step] else { return nil }
    return Summary.DurationRow(
      step: step, cases: Summary.Compared(current: both.current.count, previous: both.previous.count),
      medianSeconds: both.current.quantile(0.5), p90Seconds: both.current.quantile(0.9),
      previousMedianSeconds: both.previous.quantile(0.5), previousP90Seconds: both.previous.quantile(0.9),
      distribution: both.current.distribution)
  }

  private var bucketRows: [Summary.BucketRow] {
    Wording.bucketOrder.compactMap { bucket in
      guard let count = buckets[bucket] else { return nil }
      var row = count.row
      row.oldest = count.oldest.lines
      row.mostUrgent = count.mostUrgent.lines
      return row
    }
  }

  private func top(_ tally: Tally) -> [Summary.TopRow] {
    tally.top(Self.topCount).map {
      Summary.TopRow(
        name: $0.label, cases: Summary.Compared(current: $0.current, previous: $0.previous),
        confirmed: $0.confirmed, cleared: $0.cleared)
    }
  }

  private var reasons: [Summary.ReasonRow] {
    unjudged.top(Self.topCount).map {
      Summary.ReasonRow(reason: $0.label, cases: Summary.Compared(current: $0.current, previous: $0.previous))
    }
  }

  private var notes: [String] {
    let tallies = [("sellers", sellers), ("brands", brands), ("hosts", hosts), ("reporters", reporters)]
    var notes = tallies.filter { $0.1.forgotten > 0 }.map {
      "\($0.0): too many to keep them all; one with up to \($0.1.forgotten) cases may be missing"
    }
    if log.dropped > 0 {
      notes.append("unusual days: \(log.dropped) cases beyond the first million were not looked at")
    }
    return notes
  }
}
