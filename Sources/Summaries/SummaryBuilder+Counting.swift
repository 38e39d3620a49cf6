import CaseModel

extension SummaryBuilder {
  mutating func count(inBucket reading: CaseReading) {
    let subject = reading.subject
    var count = buckets[subject.bucket] ?? BucketCount(row: Summary.BucketRow(bucket: subject.bucket))
    let line = Summary.CaseLine(
      id: String(subject.id.prefix(64)), category: subject.category,
      subject: String(subject.subject.key.prefix(300)),
      priority: subject.priority, cameIn: reading.cameIn, ageSeconds: now.seconds(since: reading.cameIn),
      due: subject.clock?.due)
    count.row.cases += 1
    if let due = subject.clock?.due, due < now { count.row.overdue += 1 }
    count.oldest.offer(line)
    count.mostUrgent.offer(line)
    buckets[subject.bucket] = count
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
    guard reading.subject.bucket != .duplicate else { return }
    let steps: [(Summary.DurationRow.Step, Timestamp?)] = [
      (.firstAssessment, reading.firstAssessed), (.settledByDocket, reading.settledByDocket),
      (.decidedByPeople, reading.decidedByPeople),
    ]
    for case (let step, let reached?) in steps {
      guard let inCurrent = side(reached) else { continue }
      let seconds = reached.seconds(since: reading.submitted)
      if inCurrent {
        durations[step, default: Durations()].current.add(seconds: seconds)
      } else {
        durations[step, default: Durations()].previous.add(seconds: seconds)
      }
    }
  }

  mutating func count(reports reading: CaseReading) {
    let category = reading.subject.category
    let standing = reading.standing
    for report in reading.subject.reports {
      guard let inCurrent = side(reading.cameIn(report)) else { continue }
      reports.add(inCurrent: inCurrent)
      categories[category, default: Summary.CategoryRow(category: category)].reports.add(inCurrent: inCurrent)
      guard let identity = Pseudonym.identity(of: report.reporter) else { continue }
      reporters.add(
        report.reporter.kind.rawValue + "\n" + identity, inCurrent: inCurrent,
        confirmed: standing == .confirmed,
        cleared: standing == .cleared)
    }
  }

  mutating func count(category reading: CaseReading, inCurrent: Bool) {
    let category = reading.subject.category
    var row = categories[category] ?? Summary.CategoryRow(category: category)
    row.cases.add(inCurrent: inCurrent)
    if inCurrent {
      row.buckets[reading.subject.bucket.rawValue, default: 0] += 1
      if row.slices.isEmpty { row.slices = Array(repeating: 0, count: slices.count) }
      row.slices[slices.index(of: reading.cameIn)] += 1
    }
    categories[category] = row
  }

  mutating func count(names reading: CaseReading, inCurrent: Bool) {
    let subject = reading.subject
    let standing = reading.standing
    let confirmed = standing == .confirmed
    let cleared = standing == .cleared
    func add(_ name: String?, to tally: inout Tally) {
      guard let name else { return }
      tally.add(name, inCurrent: inCurrent, confirmed: confirmed, cleared: cleared)
    }
    let store = subject.subject.kind == .store ? subject.subject.key : nil
    add(subject.listing?.seller?.name ?? subject.listing?.seller?.url ?? store, to: &sellers)
    add(subject.listing?.brand, to: &brands)
    add(reading.host, to: &hosts)
    var seen: Set<String> = []
    for signal in subject.assessment?.signals ?? [] where seen.insert(signal.rule).inserted {
      add(signal.rule, to: &rules)
    }
  }
}
