import CaseModel

extension SummaryBuilder {
  private static let topCount = 10
  /// How many reports of one reporter must have proved unfounded before it is worth a line.
  private static let manyUnfounded = 3

  /// The summary of everything added so far.
  public func finish() -> Summary {
    Summary(
      asOf: now, period: period, previousPeriod: before, reports: reports, cases: cases,
      casesInTree: casesInTree,
      categories: Category.allCases.compactMap { categories[$0] }.filter {
        $0.cases != .init() || $0.reports != .init()
      },
      outcomes: Summary.Outcome.allCases.compactMap { outcomes[$0] },
      durations: Summary.DurationRow.Step.allCases.compactMap(duration), buckets: bucketRows,
      sellers: top(sellers), brands: top(brands), hosts: top(hosts), rules: top(rules),
      reporters: reporterRows, fetchHealth: fetches.finish(), unjudged: reasons, sliceSeconds: slices.seconds,
      notes: notes)
  }

  private func duration(_ step: Summary.DurationRow.Step) -> Summary.DurationRow? {
    guard let both = durations[step] else { return nil }
    return Summary.DurationRow(
      step: step, cases: Summary.Compared(current: both.current.count, previous: both.previous.count),
      medianSeconds: both.current.quantile(0.5), p90Seconds: both.current.quantile(0.9),
      previousMedianSeconds: both.previous.quantile(0.5), previousP90Seconds: both.previous.quantile(0.9),
      distribution: both.current.distribution(upTo: Summary.DurationRow.limits))
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

  private var reporterRows: [Summary.ReporterRow] {
    let flagged = reporters.entries.values.filter {
      $0.cleared >= Self.manyUnfounded && $0.cleared > $0.confirmed
    }
    let sorted = flagged.sorted { left, right in
      if left.cleared != right.cleared { return left.cleared > right.cleared }
      return (right.current, left.label) < (left.current, right.label)
    }
    return sorted.prefix(Self.topCount).map { entry in
      let parts = entry.label.split(separator: "\n", maxSplits: 1)
      let kind = parts.first.flatMap { Reporter.Kind(rawValue: String($0)) } ?? .anonymous
      return Summary.ReporterRow(
        reporter: pseudonym.name(ofIdentity: parts.count > 1 ? String(parts[1]) : ""), kind: kind,
        reports: Summary.Compared(current: entry.current, previous: entry.previous), unfounded: entry.cleared,
        confirmed: entry.confirmed)
    }
  }

  private var notes: [String] {
    let tallies = [("sellers", sellers), ("brands", brands), ("hosts", hosts), ("reporters", reporters)]
    return tallies.filter { $0.1.forgotten > 0 }.map {
      "\($0.0): too many to keep them all; one with up to \($0.1.forgotten) cases may be missing"
    }
  }
}
