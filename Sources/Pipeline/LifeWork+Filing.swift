import CaseModel
import CaseStore
import Lifecycle

extension LifeWork {
  /// What triage's filing of a case tells its reporters, and the case with the clocks of where it lies.
  func filed(_ one: Case, newReports: [Report]) -> (value: Case, notices: [Notice]) {
    var value = one
    let starts = one.kind == nil && (one.life != nil || [.needsInfo, .violation].contains(one.bucket))
    if starts { value = engine.settled(one, now: settings.now) }
    if starts, one.bucket == .violation, value.life?.timers.isEmpty ?? true, one.life == nil {
      value.life = nil
    }
    guard one.bucket != .duplicate else {
      return (value, newReports.compactMap { engine.receipt(for: $0, of: one, now: settings.now) })
    }
    var notices = newReports.compactMap { engine.receipt(for: $0, of: one, now: settings.now) }
    if let last = one.history.last, last.at == settings.now, last.event == LateReport.staysClosed {
      notices += newReports.compactMap { engine.lateAnswer(to: $0, of: one, now: settings.now) }
    }
    if let last = one.history.last, last.at == settings.now, last.to != nil, last.to == one.bucket {
      notices += engine.answers(to: value, reason: last.reason, now: settings.now)
      let cleared = engine.clearing(value, now: settings.now)
      value = cleared.value
      notices += cleared.notices
    }
    return (value, notices)
  }

  /// A message for somebody whose event was refused; nil where they gave no address.
  func refusal(of event: CaseEvent, because error: DocketError) -> Notice? {
    var party = event.actor
    if party.email == nil, let found = try? find(event), case .success(let one) = found {
      party = engine.known(party, in: one, now: settings.now)
    }
    return engine.refusal(
      of: event.id, event: event.event, reference: event.reference ?? event.orderID, to: party,
      because: error, now: settings.now)
  }

  /// Lets messages of this run's filing go out once their cases are durable.
  func post(_ notices: [Notice], committing commit: () throws -> Void) throws {
    let staged = settings.dryRun ? [] : try outbox.stage(messages(for: notices))
    try commit()
    if !settings.dryRun { try outbox.release(staged) }
  }

  /// Settles messages that a run which was cut short left staged.
  func recover() throws -> Int {
    guard !settings.dryRun else { return 0 }
    return try outbox.recover { [store, engine] (caseID, name) throws(DocketError) in
      guard let one = try store.load(caseID) else { return false }
      return engine.hasCalled(for: name, in: one) { SafeName.make($0) }
    }
  }
}
