import CaseModel

extension CaseQuery {
  /// Whether a case is one of those wanted, as things stand at a moment.
  public func matches(_ facts: CaseFacts, now: Timestamp) -> Bool {
    guard bucket == nil || facts.bucket == bucket, category == nil || facts.category == category else {
      return false
    }
    let reading = CaseReading(facts, now: now)
    return names(facts) && stands(reading) && pressing(reading) && happened(reading)
  }

  private func within(_ moment: Timestamp?) -> Bool {
    guard let moment else { return false }
    return since.map { moment >= $0 } ?? true && until.map { moment < $0 } ?? true
  }

  private func names(_ facts: CaseFacts) -> Bool {
    guard seller ?? brand ?? host ?? rule != nil else { return true }
    // The same complaint again says nothing new of the listing, and is counted in no table of names.
    guard facts.bucket != .duplicate || bucket == .duplicate else { return false }
    return Self.same(seller, facts.seller) && Self.same(brand, facts.brand) && Self.same(host, facts.host)
      && (rule == nil || facts.rules.contains { Self.same(rule, $0) })
  }

  /// As the tallies count: without regard to case, and as the text is shown.
  private static func same(_ wanted: String?, _ found: String?) -> Bool {
    guard let wanted else { return true }
    guard let found else { return false }
    return key(wanted) == key(found)
  }

  private static func key(_ text: String) -> String { Inert.terminal(text, limit: 200).lowercased() }

  private func stands(_ reading: CaseReading) -> Bool {
    if let standing, reading.standing != standing { return false }
    if let page, reading.facts.bucket == .duplicate || reading.pageStanding != page { return false }
    if let unjudged,
      reading.facts.bucket == .duplicate
        || !reading.unjudgedReasons.contains(where: { Self.same(unjudged, CaseFacts.name($0)) })
    {
      return false
    }
    switch decided {
    case nil: return true
    case .any: return reading.facts.bucket != .duplicate && reading.peopleUpheld != nil
    case .upheld: return reading.facts.bucket != .duplicate && reading.peopleUpheld == true
    case .dismissed: return reading.facts.bucket != .duplicate && reading.peopleUpheld == false
    }
  }

  private func pressing(_ reading: CaseReading) -> Bool {
    if waiting, !Bucket.waitingForPerson.contains(reading.facts.bucket) { return false }
    guard overdue || dueSoon else { return true }
    guard let due = reading.deadline else { return false }
    let late = due < reading.now
    let soon = !late && due.seconds(since: reading.now) < AttentionCount.soonSeconds
    return (overdue && late) || (dueSoon && soon)
  }

  /// What is asked for must have happened in the time; where nothing is, the case must have come in then.
  private func happened(_ reading: CaseReading) -> Bool {
    var asked = false
    if let moved {
      asked = true
      guard let move = reading.lastMove(where: within), move.outcome == moved else { return false }
      if let by, move.byPerson != (by == .people) { return false }
    }
    if settled != nil || sure != nil || checked != nil || appealed {
      asked = true
      guard settlementFits(reading) else { return false }
    }
    if let change {
      asked = true
      guard reading.facts.change?.kind == change, within(reading.facts.change?.at) else { return false }
    }
    if reached != nil || longerThan != nil || noLongerThan != nil {
      asked = true
      guard arrived(reading, at: reached ?? .firstAssessment) else { return false }
    }
    if reported {
      asked = true
      guard reading.facts.reports.contains(where: { within(reading.cameIn($0)) }) else { return false }
    }
    if let reporter {
      asked = true
      guard reading.facts.reports.contains(where: { $0.reporter == reporter && within(reading.cameIn($0)) })
      else { return false }
    }
    return asked || (since == nil && until == nil) || within(reading.cameIn)
  }

  private func arrived(_ reading: CaseReading, at step: Summary.DurationRow.Step) -> Bool {
    guard reading.facts.bucket != .duplicate, let moment = reading.time(of: step), within(moment) else {
      return false
    }
    let seconds = max(0, moment.seconds(since: reading.submitted))
    return longerThan.map { seconds > $0 } ?? true && noLongerThan.map { seconds <= $0 } ?? true
  }

  private func settlementFits(_ reading: CaseReading) -> Bool {
    guard reading.facts.bucket != .duplicate, let settlement = reading.settlement else { return false }
    if let settled, settled != .any, settlement.violation != (settled == .confirmed) { return false }
    if let sure, !sure.contains(reading.confidence) { return false }
    if appealed, !settlement.appealed { return false }
    switch checked {
    case nil: return within(settlement.at)
    case .any: return settlement.check != .unchecked && within(settlement.checkedAt)
    case .agreed: return settlement.check == .agreed && within(settlement.checkedAt)
    case .overturned: return settlement.check == .overturned && within(settlement.checkedAt)
    }
  }
}
