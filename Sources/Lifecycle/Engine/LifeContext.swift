import CaseModel

/// A case while one event is applied to it.
struct LifeContext {
  let rules: LifeRules
  let event: LifeEvent
  let account: AccountView
  let now: Timestamp
  /// Where the case stood when the event came.
  let before: CaseDecision.Standing
  /// Since when it stood there.
  let stoodSince: Timestamp
  var value: Case
  var life: CaseLife
  var notices: [Notice] = []
  var measures: [String] = []
  var weighAgain = false
  /// The verdict that this event records, for the history.
  var verdict: String?
  /// Said in the history.
  var note: String?

  init(rules: LifeRules, event: LifeEvent, value: Case, account: AccountView, now: Timestamp) {
    self.rules = rules
    self.event = event
    self.value = value
    self.account = account
    self.now = now
    life = value.life ?? CaseLife(workflow: "complaint", state: value.bucket.rawValue, since: now)
    stoodSince = life.since
    before = CaseDecision.Standing(
      workflow: life.workflow, state: life.state, bucket: value.bucket, foundCategory: value.foundCategory)
  }

  var state: LifeState? { rules.workflows[life.workflow]?[life.state] }
  var policy: LifePolicy { rules.policy }

  /// When the event was said, never in the future.
  var said: Timestamp { min(event.at, now) }

  func end(of clock: String, from start: Timestamp) -> Timestamp? {
    policy.span(clock).map { rules.calendars.end(of: $0, from: start) }
  }

  var outcome: LifeOutcome {
    LifeOutcome(value: value, notices: notices, measures: measures, weighAgain: weighAgain, known: false)
  }

  /// Goes a way to its end: effects, the new state with its clocks, history, notices.
  mutating func take(_ way: Way) -> LifeRefusal? {
    let target = self.target(way.to)
    // A clock rings once.
    if event.actor.role == .clock { life.timers.removeAll { $0.event == event.name && $0.due <= now } }
    for effect in way.effects {
      if let refusal = perform(effect) { return refusal }
    }
    life.moves += 1
    if let id = event.id { life.taken = Array((life.taken + [id]).suffix(Self.kept)) }
    remember()
    if let target, let next = rules.workflows[target.workflow]?[target.state] {
      life.workflow = target.workflow
      life.state = target.state
      life.since = now
      value.bucket = next.bucket
      startClocks(of: next)
    } else if way.to != .here {
      return LifeRefusal("way-target", "'\(event.name)' has nowhere to lead from here")
    } else if state?.waits != .machine {
      showClock()
    }
    var entry = HistoryEntry(
      at: now, event: historyName, by: event.by, from: before.bucket,
      to: value.bucket == before.bucket && value.version > 0 ? nil : value.bucket, reason: historyReason)
    if event.actor.role == .moderator { entry.versions = versions }
    value.history.append(entry)
    value.life = life
    for telling in way.tell { tell(telling) }
    value.life = life
    return nil
  }

  /// Ids and notices that a case keeps: bounded, so that nobody can make a file grow for ever.
  static let kept = 500

  /// Decisions are told apart by their first word: who learns from them looks for it.
  private var historyName: String { verdict.map { "decided:\($0)" } ?? event.name }

  private var historyReason: String? {
    note ?? event.text("reason") ?? (event.actor.role == .clock ? "the time for it was over" : nil)
  }

  /// Every decision of a person names what it rests on, whether or not it ends the case.
  private var versions: [String: String] {
    let all = [
      "policy": policy.version, "rule_pack": rulePack, "taxonomy": rules.taxonomy,
    ]
    return all.filter { !$0.value.isEmpty }
  }

  /// What the one who acts tells of themselves is kept, so that notices find them.
  private mutating func remember() {
    let actor = event.actor
    guard [.seller, .buyer, .rightsHolder, .reporter].contains(actor.role) else { return }
    if let index = life.parties.firstIndex(where: { $0.role == actor.role && $0.key == actor.key }) {
      if let email = actor.email { life.parties[index].email = email }
      if let language = actor.language { life.parties[index].language = language }
    } else if life.parties.count < 50, actor.role != .reporter {
      life.parties.append(actor)
    }
  }

  private func target(_ target: Way.Target) -> (workflow: String, state: String)? {
    switch target {
    case .here: nil
    case .before: life.decisions.last { $0.undoneAt == nil }.map { ($0.before.workflow, $0.before.state) }
    case .back: life.appeals.last.map { ($0.against.workflow, $0.against.state) }
    case .state(let workflow, let name): (workflow, name)
    }
  }

  /// From when a state's clocks count: a party has its whole time from when it is told, and the house none from a run that
  /// comes late.
  private func start(of next: LifeState) -> Timestamp {
    [.moderator, .machine, .payment].contains(next.waits) ? min(now, max(said, stoodSince)) : now
  }

  /// Stops the clocks of the state before and starts those of this one.
  mutating func startClocks(of next: LifeState) {
    let start = start(of: next)
    life.timers.removeAll { !($0.within?.contains(next.name) ?? false) }
    var started: Set<String> = []
    for clock in next.clocks
    where !started.contains(clock.event) && clock.when.allSatisfy({ refusal($0) == nil }) {
      started.insert(clock.event)
      guard !life.timers.contains(where: { $0.event == clock.event }),
        let due = clock.after == ClockRule.measures ? measuresEnd : end(of: clock.after, from: start)
      else {
        continue
      }
      life.timers.append(
        LifeTimer(event: clock.event, due: due, within: clock.within.isEmpty ? nil : clock.within))
    }
    if next.waits != .machine { showClock() }
    value.life = life
  }

  private mutating func showClock() {
    value.clock = life.timers.min { $0.due < $1.due }.map { Clock(due: $0.due, action: $0.event) }
  }
}
