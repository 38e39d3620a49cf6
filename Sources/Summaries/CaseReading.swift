import CaseModel

/// What a summary reads from a case's facts at one moment.
struct CaseReading {
  let facts: CaseFacts
  let now: Timestamp
  /// When the first report was submitted, as it says.
  let submitted: Timestamp
  /// When the case was opened; never later than now.
  let cameIn: Timestamp

  init(_ facts: CaseFacts, now: Timestamp) {
    self.facts = facts
    self.now = now
    let earliest = facts.reports.map(\.at).min()
    let moment = facts.opened ?? earliest ?? now
    cameIn = min(moment, now)
    submitted = min(earliest ?? moment, now)
  }

  /// When a report came in: what it says, but not before its case was opened nor later than now.
  func cameIn(_ report: CaseFacts.ReportFact) -> Timestamp { min(max(report.at, cameIn), now) }

  /// Whether somebody waits for it by a time: a retry's clock is nobody's deadline.
  var deadline: Timestamp? {
    [.deferred, .closed, .gone, .duplicate].contains(facts.bucket) ? nil : facts.due
  }

  /// The first time that Docket weighed it, or moved it where only weighing leads.
  var firstAssessed: Timestamp? {
    let named = facts.steps.first { $0.event == .assessed }
    return (named ?? facts.steps.first { $0.to.map(Self.weighedInto.contains) ?? false })?.at
  }

  private static let weighedInto: Set<Bucket> = [.review, .escalated, .violation, .noViolation, .gone]

  /// As for the error rate: put among violations or non-violations; a listing that is gone was not judged.
  var settledByDocket: Timestamp? { settlement?.at }

  var decidedByPeople: Timestamp? {
    facts.steps.first { step in
      guard step.byPerson else { return false }
      if [.upheld, .dismissed, .decided].contains(step.event) { return true }
      return step.to == .violation || step.to == .noViolation || step.to == .closed
    }?.at
  }

  /// The last change of bucket in a period; the case's opening where its history tells of none at all.
  func lastMove(where belongs: (Timestamp) -> Bool) -> (outcome: Summary.Outcome, byPerson: Bool)? {
    guard facts.steps.contains(where: { $0.to != nil && $0.from != $0.to }) else {
      return belongs(cameIn) ? (outcome(of: facts.bucket, from: nil), false) : nil
    }
    let move = facts.steps.last { $0.to != nil && $0.from != $0.to && belongs($0.at) }
    guard let move, let to = move.to else { return nil }
    return (outcome(of: to, from: move.from), move.byPerson)
  }

  /// Where the case stands now.
  var standing: Summary.Outcome {
    let last = facts.steps.last { $0.to == facts.bucket && $0.from != $0.to }
    return outcome(of: facts.bucket, from: last?.from)
  }

  private func outcome(of bucket: Bucket, from: Bucket?) -> Summary.Outcome {
    switch bucket {
    case .violation: return .confirmed
    case .noViolation: return .cleared
    case .gone: return .gone
    case .duplicate: return .duplicate
    case .deferred: return .pageNotHad
    case .awaitingSeller: return .leftToSeller
    case .needsInfo, .review, .escalated, .appealed, .held: return .leftToPeople
    case .closed:
      switch facts.steps.last(where: { $0.event == .upheld || $0.event == .dismissed })?.event {
      case .upheld: return .confirmed
      case .dismissed: return .cleared
      default: break
      }
      if from == .violation { return .confirmed }
      if from == .noViolation { return .cleared }
      return facts.outcome == .cleared ? .cleared : .confirmed
    }
  }

  /// Why it could not be judged; empty where it could.
  var unjudgedReasons: [String] {
    switch facts.bucket {
    case .deferred: return ["page not had: " + (facts.lastReason ?? "no reason noted")]
    case .needsInfo: return ["needs information from the reporter"]
    case .held: return ["ended a run three times"]
    case .review, .escalated, .appealed: break
    default: return []
    }
    if !facts.incomplete.isEmpty { return facts.incomplete }
    guard let outcome = facts.outcome else { return [facts.lastReason ?? "never weighed"] }
    return outcome == .undetermined ? ["evidence is mixed"] : []
  }
}
