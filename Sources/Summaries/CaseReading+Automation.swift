import CaseModel

extension CaseReading {
  /// What Docket settled by itself, and what a person made of it since.
  struct Settlement {
    enum Check { case unchecked, agreed, overturned }
    var at: Timestamp
    var violation: Bool
    var check: Check
    /// When a person last said something of it.
    var checkedAt: Timestamp?
    var appealed: Bool
  }

  /// The first time that Docket alone put it among violations or non-violations; nil where it never did.
  var settlement: Settlement? {
    let index = facts.steps.firstIndex { step in
      !step.byPerson && (step.to == .violation || step.to == .noViolation) && step.from != step.to
    }
    guard let index else { return nil }
    let first = facts.steps[index]
    var made = Settlement(
      at: first.at, violation: first.to == .violation, check: .unchecked, checkedAt: nil, appealed: false)
    var holds = made.violation
    for step in facts.steps[(index + 1)...] {
      if step.event == .appealed || step.to == .appealed { made.appealed = true }
      guard step.byPerson, let verdict = Self.verdict(step, holding: holds) else { continue }
      holds = verdict
      made.check = verdict == made.violation ? .agreed : .overturned
      made.checkedAt = step.at
    }
    return made
  }

  /// Whether a person's step says that there is a violation; nil where it says nothing of it.
  private static func verdict(_ step: CaseFacts.Step, holding: Bool) -> Bool? {
    switch step.event {
    case .overturned: return !holding
    case .upheld: return step.from == .appealed ? holding : true
    case .dismissed: return false
    case .assessed, .appealed, .decided, .other: break
    }
    switch step.to {
    case .violation: return true
    case .noViolation: return false
    case .closed where step.event == .decided: return holding
    default: return nil
    }
  }

  /// What people finally said of the case's reports; nil where none did.
  var peopleUpheld: Bool? {
    var holds: Bool?
    for step in facts.steps where step.byPerson {
      if let verdict = Self.verdict(step, holding: holds ?? (step.from == .violation)) { holds = verdict }
    }
    return holds
  }

  /// How sure Docket was of what it said: the probability, or its opposite where it cleared.
  var confidence: Double? {
    switch facts.outcome {
    case .confirmed: facts.probability
    case .cleared: facts.probability.map { 1 - $0 }
    default: nil
    }
  }
}
