import CaseModel

/// Moves cases through their workflows: a pure function of case, event, rules and clock.
public struct LifeEngine: Sendable {
  public let rules: LifeRules

  public init(rules: LifeRules) { self.rules = rules }

  /// What an event makes of a case, or why it makes nothing.
  public func apply(
    _ event: LifeEvent, to old: Case, account: AccountView = AccountView(), now: Timestamp
  ) -> Result<LifeOutcome, LifeRefusal> {
    let ticked = overtaken(event, old, account: account, now: now)
    var context = LifeContext(
      rules: rules, event: event, value: ticked?.value ?? settled(old, now: now), account: account, now: now)
    if let id = event.id, context.life.taken.contains(id) {
      return .success(LifeOutcome(value: old, notices: [], measures: [], weighAgain: false, known: true))
    }
    if let version = event.version, version != old.version {
      return .failure(
        LifeRefusal(
          "version-conflict",
          "\(old.id) has version \(old.version) now, and the decision is about \(version)",
          remedy: "look at the case again"))
    }
    switch choose(&context) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let way):
      if let refusal = context.take(way) { return .failure(refusal) }
      var outcome = context.outcome
      outcome.notices = (ticked?.notices ?? []) + outcome.notices
      outcome.measures = (ticked?.measures ?? []) + outcome.measures
      return .success(outcome)
    }
  }

  /// What the clocks had done before a party spoke: that a run comes late gives nobody more time.
  ///
  /// People of the house decide what they see; they are not overtaken.
  private func overtaken(_ event: LifeEvent, _ old: Case, account: AccountView, now: Timestamp)
    -> LifeOutcome?
  {
    guard ![.moderator, .machine, .clock].contains(event.actor.role),
      !(event.id.map { old.life?.taken.contains($0) ?? false } ?? false)
    else { return nil }
    return tick(old, account: account, now: now, ranOutBy: min(event.at, now))
  }

  /// A dispute that a buyer asks to open: a case even where it may not be opened, so that it is answered.
  ///
  /// - Parameter listing: what was promised, as it was last seen.
  public func open(
    _ event: LifeEvent, caseID: String, subject: Subject, listing: Listing? = nil,
    account: AccountView = AccountView(), now: Timestamp
  ) -> Result<LifeOutcome, LifeRefusal> {
    switch DisputeOpening(rules: rules).read(event, now: now) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let dispute):
      let category = rules.policy.disputeReasons[dispute.reason]?.category ?? .falseInformation
      var fresh = Case(
        id: caseID, version: 0, bucket: .review, category: category, subject: subject, reports: [])
      fresh.kind = .dispute
      fresh.listing = listing
      var life = CaseLife(workflow: "dispute", state: "new", since: now)
      life.dispute = dispute
      life.parties = DisputeOpening.parties(of: event)
      fresh.life = life
      return apply(event, to: fresh, account: account, now: now)
    }
  }

  /// The event that a case's clock causes by a moment; nil where none has run out.
  public func due(_ value: Case, now: Timestamp) -> LifeEvent? {
    guard let timer = value.life?.timers.filter({ $0.due <= now }).min(by: { $0.due < $1.due }) else {
      return nil
    }
    return LifeEvent(timer.event, at: now, actor: Party(role: .clock))
  }

  /// Moves a case by every clock that has run out; a clock that cannot move it is dropped, and a person looks.
  ///
  /// - Parameter ranOutBy: an earlier moment, where clocks that ran out after it do not count yet.
  public func tick(
    _ old: Case, account: AccountView = AccountView(), now: Timestamp, ranOutBy: Timestamp? = nil
  ) -> LifeOutcome? {
    var result: LifeOutcome?
    var current = settled(old, now: now)
    for _ in 0..<16 {
      guard let event = due(current, now: ranOutBy ?? now) else { break }
      switch apply(event, to: current, account: account, now: now) {
      case .success(let outcome):
        var sum = outcome
        sum.notices = (result?.notices ?? []) + outcome.notices
        sum.measures = (result?.measures ?? []) + outcome.measures
        current = outcome.value
        result = sum
      case .failure(let refusal):
        current.life?.timers.removeAll { $0.event == event.name }
        current.history.append(
          HistoryEntry(at: now, event: "clock-refused", by: "clock", reason: "\(event.name): \(refusal.what)")
        )
        current.clock = current.life?.timers.min { $0.due < $1.due }.map {
          Clock(due: $0.due, action: $0.event)
        }
        result = LifeOutcome(
          value: current, notices: result?.notices ?? [], measures: result?.measures ?? [], weighAgain: false,
          known: false)
      }
    }
    return result
  }

  /// The case with a life that fits its bucket: triage or a person may have put it there.
  public func settled(_ old: Case, now: Timestamp) -> Case {
    let name = old.kind == .dispute ? "dispute" : "complaint"
    if let life = old.life, let state = rules.workflows[life.workflow]?[life.state],
      state.bucket == old.bucket || (life.workflow == "dispute" && life.state == "new")
    {
      return old
    }
    guard let workflow = rules.workflows[name], let state = workflow.state(in: old.bucket) else { return old }
    var value = old
    var life = old.life ?? CaseLife(workflow: name, state: state.name, since: now)
    life.workflow = name
    life.state = state.name
    life.since = now
    life.timers = []
    value.life = life
    var context = LifeContext(
      rules: rules, event: LifeEvent("found", at: now, actor: Party(role: .machine)), value: value,
      account: AccountView(), now: now)
    context.startClocks(of: state)
    return context.value
  }

  /// Two people who decide the same case do not overwrite each other unseen: the second one says what they saw.
  private func overruled(_ context: LifeContext, by way: Way) -> LifeRefusal? {
    guard context.event.actor.role == .moderator, context.event.version == nil,
      way.effects.contains(.decide), context.state?.final ?? false,
      let last = context.life.decisions.last(where: { $0.undoneAt == nil }), !last.automated,
      !Identity.same(last.by, context.event.by)
    else { return nil }
    return LifeRefusal(
      "decided-before", "\(last.by) decided '\(last.verdict)' at \(last.at)",
      remedy: "look at it, and give the version \(context.value.version) where you mean to overrule it")
  }

  private func choose(_ context: inout LifeContext) -> Result<Way, LifeRefusal> {
    let event = context.event
    guard !rules.workflows.isEmpty else {
      return .failure(
        LifeRefusal(
          "workflow-missing", "the rule pack has no workflows, so nothing can follow triage",
          remedy: "copy rules/workflows, rules/notices and rules/lifecycle.yaml of the shipped pack"))
    }
    guard let state = context.state else {
      return .failure(
        LifeRefusal(
          "state-unknown", "the case is in the state '\(context.life.state)', which no workflow has"))
    }
    guard let ways = state.ways[event.name] else {
      let possible = state.ways.filter { $0.value.contains { $0.by.contains(event.actor.role) } }.keys
        .sorted()
      return .failure(
        LifeRefusal(
          "not-now", "'\(event.name)' is not possible while the case is '\(state.name)'",
          remedy: possible.isEmpty
            ? "nothing is pending on it" : "possible: " + possible.joined(separator: ", "),
          facts: possible.isEmpty ? [:] : ["events": .array(possible.map { .string($0) })]))
    }
    let own = ways.filter { $0.by.contains(event.actor.role) }
    guard !own.isEmpty else {
      return .failure(
        LifeRefusal("not-yours", "'\(event.name)' is not for a \(event.actor.role.rawValue) to say"))
    }
    guard let way = own.first(where: { way in way.when.allSatisfy { context.refusal($0) == nil } }) else {
      return .failure(LifeRefusal("not-now", "'\(event.name)' does not fit the case as it stands"))
    }
    for need in way.need {
      if let refusal = context.refusal(need) { return .failure(refusal) }
    }
    if let refusal = overruled(context, by: way) { return .failure(refusal) }
    return .success(way)
  }
}
