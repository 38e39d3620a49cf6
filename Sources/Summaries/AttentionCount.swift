import CaseModel

/// Gathers what cannot wait.
struct AttentionCount: Sendable {
  static let soonSeconds: Int64 = 86_400
  private var row = Summary.Attention()
  private var atRisk = Shortlist.mostPressing(limit: 8)

  mutating func add(_ reading: CaseReading, _ line: Summary.CaseLine) {
    if Bucket.waitingForPerson.contains(reading.facts.bucket) { row.waiting += 1 }
    guard let due = reading.deadline else { return }
    let left = due.seconds(since: reading.now)
    guard left < Self.soonSeconds else { return }
    if due < reading.now { row.overdue += 1 } else { row.dueSoon += 1 }
    atRisk.offer(line)
  }

  func finish() -> Summary.Attention {
    var made = row
    made.atRisk = atRisk.lines
    return made
  }
}
