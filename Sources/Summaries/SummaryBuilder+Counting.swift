import CaseModel

extension SummaryBuilder {
  mutating func count(inBucket reading: CaseReading) {
    let bucket = reading.facts.bucket
    var count = buckets[bucket] ?? BucketCount(row: Summary.BucketRow(bucket: bucket))
    let line = Summary.CaseLine(reading)
    count.row.cases += 1
    if let due = reading.deadline, due < now { count.row.overdue += 1 }
    count.oldest.offer(line)
    count.mostUrgent.offer(line)
    buckets[bucket] = count
    attention.add(reading, line)
  }

  mutating func count(moves reading: CaseReading) {
    for inCurrent in [true, false] {
      guard let move = reading.lastMove(where: { side($0) == inCurrent }) else { continue }
      var row = outcomes[move.outcome] ?? Summary.OutcomeRow(outcome: move.outcome)
      row.cases.add(inCurrent: inCurrent)
      if inCurrent {
        row.byPeople += move.byPerson ? 1 : 0
        row.byDocket += move.byPerson ? 0 : 1
      }
      outcomes[move.outcome] = row
    }
  }

  mutating func count(times reading: CaseReading) {
    guard reading.facts.bucket != .duplicate else { return }
    for step in Summary.DurationRow.Step.allCases {
      guard let reached = reading.time(of: step), let inCurrent = side(reached) else { continue }
      let seconds = reached.seconds(since: reading.submitted)
      if inCurrent {
        durations[step, default: Durations()].current.add(seconds: seconds)
      } else {
        durations[step, default: Durations()].previous.add(seconds: seconds)
      }
    }
  }

  mutating func count(reports reading: CaseReading) {
    let category = reading.facts.category
    let standing = reading.standing
    for report in reading.facts.reports {
      guard let inCurrent = side(reading.cameIn(report)) else { continue }
      reports.add(inCurrent: inCurrent)
      categories[category, default: Summary.CategoryRow(category: category)].reports.add(inCurrent: inCurrent)
      guard let reporter = report.reporter else { continue }
      reporters.add(
        report.kind.rawValue + "\n" + reporter, as: reporter, inCurrent: inCurrent,
        confirmed: standing == .confirmed,
        cleared: standing == .cleared)
    }
  }

  mutating func count(category reading: CaseReading, inCurrent: Bool) {
    let category = reading.facts.category
    var row = categories[category] ?? Summary.CategoryRow(category: category)
    row.cases.add(inCurrent: inCurrent)
    if inCurrent {
      row.buckets[reading.facts.bucket.rawValue, default: 0] += 1
      if row.slices.isEmpty { row.slices = Array(repeating: 0, count: slices.count) }
      row.slices[slices.index(of: reading.cameIn)] += 1
    }
    categories[category] = row
  }

  mutating func count(names reading: CaseReading, inCurrent: Bool) {
    let facts = reading.facts
    let standing = reading.standing
    func add(_ name: String?, to tally: inout Tally) {
      guard let name else { return }
      tally.add(
        name, inCurrent: inCurrent, confirmed: standing == .confirmed, cleared: standing == .cleared)
    }
    add(facts.seller, to: &sellers)
    add(facts.brand, to: &brands)
    add(facts.host, to: &hosts)
    for rule in facts.rules { rules.add(rule, inCurrent: inCurrent) }
  }
}

extension CaseReading {
  /// When the case first reached a step; nil where it has not.
  func time(of step: Summary.DurationRow.Step) -> Timestamp? {
    switch step {
    case .firstAssessment: firstAssessed
    case .settledByDocket: settledByDocket
    case .decidedByPeople: decidedByPeople
    }
  }
}

extension Summary.CaseLine {
  init(_ reading: CaseReading) {
    let facts = reading.facts
    self.init(
      id: facts.id, bucket: facts.bucket, category: facts.category, subject: facts.subject,
      priority: facts.priority, cameIn: reading.cameIn,
      ageSeconds: reading.now.seconds(since: reading.cameIn),
      due: facts.due, action: facts.action)
  }
}
