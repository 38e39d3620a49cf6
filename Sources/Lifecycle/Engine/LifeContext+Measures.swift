import CaseModel

extension LifeContext {
  /// The measure that the event names, else the one that stands or that the policy calls for.
  var chosenMeasure: String? {
    if let named = event.text("measure") { return named }
    if let standing = life.proposal?.measure { return standing }
    if let proposed = value.assessment?.measure { return proposed }
    return Policy.lookUp(
      rules.triage.measures, category: finding, subReason: value.assessment?.subReason)
  }

  /// What the case counts as: as a person said, as the page shows, as it was reported.
  var finding: CaseModel.Category {
    event.text("category").flatMap { CaseModel.Category(rawValue: $0) } ?? value.foundCategory
      ?? value.category
  }

  /// The seller's account as one word: the store's address or name under the listing's host.
  var sellerAccount: String {
    if value.listing?.seller != nil || value.subject.kind == .store { return value.sellerAccount }
    return life.parties.first { $0.role == .seller }?.id ?? value.sellerAccount
  }

  /// The points that upholding the case gives.
  var penalty: PenaltyEntry? {
    guard let entry = policy.points.categories[finding.rawValue],
      entry.points > 0 || entry.severity == .serious
    else { return nil }
    return PenaltyEntry(account: sellerAccount, at: now, points: entry.points, severity: entry.severity)
  }

  /// When the listing of this case was last seen again after its removal: what it is upheld for then counts anew.
  private var cameBackAt: Timestamp? { value.history.last { $0.event == "came-back" }?.at }

  /// Whether the case has given its points already.
  var hasPoints: Bool {
    let since = cameBackAt
    return life.points.contains { entry in
      entry.undoneAt == nil && (since.map { entry.at >= $0 } ?? true)
    }
  }

  /// What the ledger comes to by this case's points, beside the measure itself.
  var measureByPoints: String? {
    guard chosenMeasure != nil, let penalty, !hasPoints else { return nil }
    let own = life.points.filter { $0.undoneAt == nil }
    let ledger = PenaltyLedger(
      policy: policy.points, calendars: rules.calendars, entries: account.entries + own)
    return ledger.measure(adding: penalty)
  }

  var plannedMeasures: [String] {
    var planned = [chosenMeasure, measureByPoints].compactMap { $0 }
    if planned.count == 2, planned[0] == planned[1] { planned.removeLast() }
    return planned
  }

  func needsSecond(_ measures: [String]) -> Bool {
    measures.contains { policy.measures[$0]?.secondPerson ?? false }
  }

  /// Calls for the planned measures, but for those that ask for a prior notice; one in force is not called for again.
  mutating func enforce(endings: Bool) {
    guard let decision = life.decisions.last(where: { $0.undoneAt == nil }) else { return }
    for name in Set([decision.measure, decision.storeMeasure].compactMap { $0 }).sorted() {
      let rule = policy.measures[name] ?? LifePolicy.Measure()
      guard rule.priorNotice == endings,
        !life.measures.contains(where: { $0.measure == name && $0.isInForce })
      else { continue }
      let until = rule.lasts.map { rules.calendars.end(of: $0, from: now) }
      life.measures.append(
        AppliedMeasure(
          measure: name, at: now, until: until, because: name == decision.measure ? "decision" : "points"))
      measures.append(name)
    }
  }

  private func undoing(_ measure: String) -> String { policy.measures[measure]?.undo ?? "undo:\(measure)" }

  /// When the first of the measures in force is over that were called for a time.
  var measuresEnd: Timestamp? { life.measures.filter(\.isInForce).compactMap(\.until).min() }

  /// Lifts the measures whose time is over; the clock goes on to the next one's end.
  mutating func liftMeasures() {
    for index in life.measures.indices {
      let one = life.measures[index]
      guard one.isInForce, let until = one.until, until <= now else { continue }
      life.measures[index].endedAt = now
      measures.append(undoing(one.measure))
    }
    if let next = measuresEnd { life.timers.append(LifeTimer(event: event.name, due: next)) }
  }

  /// Measures that points called for and that they call for no more: those in force, and one that is announced.
  var lapsedMeasures: [String] {
    let own = life.points.filter { $0.undoneAt == nil }
    let ledger = PenaltyLedger(
      policy: policy.points, calendars: rules.calendars, entries: account.entries + own)
    var called = life.measures.filter { $0.isInForce && $0.because == "points" }.map(\.measure)
    let decision = life.decisions.last { $0.undoneAt == nil }
    if let announced = decision?.storeMeasure, announced != decision?.measure, !called.contains(announced),
      policy.measures[announced]?.priorNotice ?? false,
      !life.measures.contains(where: { $0.measure == announced && decision.map { $0.at } ?? now <= $0.at })
    {
      called.append(announced)
    }
    return called.filter { !ledger.callsFor($0, at: now) }
  }

  /// Calls off what the points no longer call for.
  mutating func dropPointMeasures() {
    let lapsed = lapsedMeasures
    for index in life.measures.indices
    where life.measures[index].isInForce && life.measures[index].because == "points"
      && lapsed.contains(life.measures[index].measure)
    {
      life.measures[index].undoneAt = now
      measures.append(undoing(life.measures[index].measure))
    }
    note = "points were taken back: " + lapsed.joined(separator: ", ")
    retimeMeasures()
  }

  /// Measures that fell when points were taken back at the moment that the event names, and that these call for again.
  var returningMeasures: [AppliedMeasure] {
    guard let moment = event.text("since").flatMap({ Timestamp($0) }) else { return [] }
    let ledger = PenaltyLedger(
      policy: policy.points, calendars: rules.calendars,
      entries: account.entries + life.points.filter { $0.undoneAt == nil })
    return life.measures.filter { one in
      one.undoneAt == moment && one.because == "points" && one.until.map { $0 > now } ?? true
        && ledger.callsFor(one.measure, at: now)
        && !life.measures.contains { $0.measure == one.measure && $0.isInForce }
    }
  }

  /// Calls again for what fell with points that were given back.
  mutating func restorePointMeasures() {
    let back = returningMeasures
    for one in back {
      life.measures.append(
        AppliedMeasure(measure: one.measure, at: now, until: one.until, because: one.because))
      measures.append(one.measure)
    }
    note = "points count again: " + back.map(\.measure).joined(separator: ", ")
    retimeMeasures()
  }

  /// Sets the clock of the measures in force anew, where some of them are so no more.
  private mutating func retimeMeasures() {
    guard let clock = state?.clocks.first(where: { $0.after == ClockRule.measures }) else { return }
    life.timers.removeAll { $0.event == clock.event }
    if let next = measuresEnd { life.timers.append(LifeTimer(event: clock.event, due: next)) }
  }

  /// Ends the measures on a listing that came back all the same, so that they are called for anew.
  mutating func endEvadedMeasures() {
    for index in life.measures.indices
    where life.measures[index].isInForce && !(policy.measures[life.measures[index].measure]?.onStore ?? true)
    {
      life.measures[index].endedAt = now
    }
  }

  /// Calls again for what a dismissal that is undone had called off, where its time is not over, and gives its points back.
  mutating func restoreMeasures(calledOffAt moment: Timestamp) {
    for one in life.measures where one.undoneAt == moment && one.until.map({ $0 > now }) ?? true {
      life.measures.append(
        AppliedMeasure(measure: one.measure, at: now, until: one.until, because: one.because))
      measures.append(one.measure)
    }
    for index in life.points.indices where life.points[index].undoneAt == moment {
      life.points[index].undoneAt = nil
    }
  }

  /// Calls off whatever is in force, and takes back the points.
  mutating func undoMeasures() {
    for index in life.measures.indices where life.measures[index].isInForce {
      life.measures[index].undoneAt = now
      measures.append(undoing(life.measures[index].measure))
    }
    for index in life.points.indices where life.points[index].undoneAt == nil {
      life.points[index].undoneAt = now
    }
  }
}
