import CaseModel
import CaseStore
import Intake
import Lifecycle

/// Moves the cases of an open tree by events and clocks, and makes what follows durable in batches.
final class LifeWork {
  let store: CaseStore
  let settings: Settings
  let engine: LifeEngine
  let outbox: Outbox
  let keyer: SubjectKeyer
  /// Changed, and not yet durable, in the order of their first change.
  private(set) var changed: [String: Case] = [:]
  private var order: [String] = []
  /// Their ids, by account.
  private var changedOf: [String: Set<String>] = [:]
  private var notices: [Notice] = []
  private(set) var measures: [String: Int] = [:]
  /// Messages of this run that cannot be sent, by why not.
  private(set) var unsendable: [String: Int] = [:]
  /// Points by account and case, as far as this run has looked.
  private var ledgers: [String: [String: [PenaltyEntry]]] = [:]
  /// What the index has of the cases of this batch.
  private(set) var findingsBefore: [String: CaseSummary.Finding?] = [:]
  /// Whether anybody was ever warned, as far as this run has looked.
  private var misuseKnown: Bool?
  private static let ledgersHeld = 20_000
  /// Where a run keeps what summaries will read of the cases that it files.
  var facts: FactsLog?

  init(store: CaseStore, settings: Settings, rules: LifeRules, keyer: SubjectKeyer) {
    self.store = store
    self.settings = settings
    self.keyer = keyer
    engine = LifeEngine(rules: rules)
    outbox = Outbox(store.tree)
  }

  /// The case as it stands in this batch, else on disk.
  func load(_ id: String) throws -> Case? { try changed[id] ?? store.load(id) }

  /// What an event makes of its case; the same event again is known.
  func take(_ event: CaseEvent) throws -> Result<LifeOutcome, DocketError> {
    let life = LifeEvent(
      event.event, id: event.id, at: event.at, actor: event.actor, body: event.body, files: event.files,
      version: event.version)
    if event.event == "open-dispute", let order = event.orderID, !order.isEmpty {
      return try open(life, order: order)
    }
    switch try find(event) {
    case .failure(let error): return .failure(error)
    case .success(let old):
      guard event.version != nil, changed[old.id] != nil else { return try apply(life, to: old) }
      // A version is one that somebody saw: what this batch has changed has another by then.
      try flush()
      return try apply(life, to: try load(old.id) ?? old)
    }
  }

  /// Applies an event to a case that is known.
  func apply(_ event: LifeEvent, to old: Case) throws -> Result<LifeOutcome, DocketError> {
    switch engine.apply(event, to: old, account: try account(of: old), now: settings.now) {
    case .failure(let refusal): return .failure(refusal.error)
    case .success(let outcome):
      if !outcome.known {
        if changed[old.id] == nil { findingsBefore[old.id] = .some(CaseSummary(old).finding) }
        keep(outcome)
        try dropPointMeasures(after: outcome.value, before: old)
        try restorePointMeasures(after: outcome.value, before: old)
        if event.name == "dismiss" { try answerMisuse(byReportersOf: outcome.value) }
        if event.name == "appeal-overturn" { try release(liftedBy: outcome.value) }
      }
      return .success(outcome)
    }
  }

  func knowsMisuse() throws -> Bool {
    if let misuseKnown { return misuseKnown }
    let known = try store.knowsMisuse()
    misuseKnown = known
    return known
  }

  /// Notes a step against a reporter on the case whose dismissal led to it, and tells them.
  func take(_ step: MisuseStep, for report: Report, of one: Case) {
    misuseKnown = true
    changed[one.id]?.life?.misuse.append(step)
    changed[one.id]?.history.append(
      HistoryEntry(
        at: step.at, event: step.until == nil ? "misuse-warning" : "misuse-suspension", by: settings.by,
        reason: step.until.map { "reports of a reporter of this case wait until \($0)" }))
    if let notice = engine.misuseNotice(step, for: report, of: one, now: settings.now) {
      notices.append(notice)
    }
  }

  private func open(_ event: LifeEvent, order: String) throws -> Result<LifeOutcome, DocketError> {
    let id = CaseIdentity.disputeID(order: order)
    if let old = try load(id) { return try apply(event, to: old) }
    let url = event.body["order"]?["url"]?.string ?? ""
    let listing = try? keyer.subject(for: url, kind: .listing)
    let subject = Subject(kind: .listing, key: "order/" + id.dropFirst(2), url: listing?.url ?? "")
    var view = AccountView()
    if let buyer = event.actor.id {
      let record = try store.record(ofAccount: "buyer/" + buyer)
      (view.disputes, view.won) = (record.cases, record.upheld)
    }
    // What the listing promised is what the tree last saw of it.
    let seen = try listing.flatMap { try store.cases(ofSubjectKey: $0.key).first }.flatMap {
      try store.load($0.id)
    }
    switch engine.open(
      event, caseID: id, subject: subject, listing: seen?.listing, account: view, now: settings.now)
    {
    case .failure(let refusal): return .failure(refusal.error)
    case .success(var outcome):
      outcome.value.snapshots = seen?.snapshots.suffix(1) ?? []
      keep(outcome)
      return .success(outcome)
    }
  }

  func find(_ event: CaseEvent) throws -> Result<Case, DocketError> {
    if let reference = event.reference {
      if let one = changed[reference] { return .success(one) }
      let rows = try store.find(reference).filter { $0.duplicateOf == nil || $0.id == reference }
      if rows.count == 1, let one = try load(rows[0].id) { return .success(one) }
      return .failure(
        DocketError(
          code: rows.isEmpty ? "case-unknown" : "case-ambiguous",
          what: rows.isEmpty
            ? "no case or report '\(reference)' is known here" : "'\(reference)' means \(rows.count) cases",
          remedy: "give the reference of the receipt", exit: .badInput))
    }
    if let order = event.orderID, let one = try load(CaseIdentity.disputeID(order: order)) {
      return .success(one)
    }
    return .failure(
      DocketError(
        code: "case-unknown", what: "no dispute over that order is known here", remedy: "open one first",
        exit: .badInput))
  }

  /// What is known of the accounts of a case's sides.
  func account(of one: Case) throws -> AccountView {
    var view = AccountView()
    if one.kind == .dispute {
      guard let buyer = one.account else { return view }
      let record = try store.record(ofAccount: buyer)
      (view.disputes, view.won) = (record.cases, record.upheld)
      return view
    }
    let account = one.account ?? one.sellerAccount
    if ledgers[account] == nil {
      if ledgers.count >= Self.ledgersHeld { ledgers.removeAll() }
      ledgers[account] = try ledger(of: account)
    }
    for (id, entries) in (ledgers[account] ?? [:]).sorted(by: { $0.key < $1.key }) where id != one.id {
      view.entries += entries
    }
    return view
  }

  /// The points of an account's cases, read once a run.
  private func ledger(of account: String) throws -> [String: [PenaltyEntry]] {
    var found = try store.penalties(ofAccount: account)
    for id in changedOf[account] ?? [] { found[id] = changed[id]?.life?.points }
    return found
  }

  func keep(_ outcome: LifeOutcome) {
    let id = outcome.value.id
    if changed[id] == nil { order.append(id) }
    changed[id] = outcome.value
    if let account = outcome.value.account {
      ledgers[account]?[id] = outcome.value.life?.points
      changedOf[account, default: []].insert(id)
    }
    notices += outcome.notices
    for measure in outcome.measures { measures[measure, default: 0] += 1 }
  }

  /// Makes what changed durable: messages staged, cases filed, messages let go; answers the cases.
  @discardableResult
  func flush() throws -> [Case] {
    let cases = order.compactMap { changed[$0] }
    let letters = messages(for: notices)
    changed.removeAll(keepingCapacity: true)
    changedOf.removeAll(keepingCapacity: true)
    findingsBefore.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    notices.removeAll(keepingCapacity: true)
    guard !settings.dryRun, !cases.isEmpty || !letters.isEmpty else { return cases }
    let staged = try outbox.stage(letters, flushing: false)
    let filed = try store.commit(
      cases.map { one in
        var next = one
        next.version += 1
        return .put(next, previousBucket: nil)
      }, flushing: outbox.paths(ofStaged: staged))
    try outbox.release(staged)
    facts?.add(filed)
    return cases
  }

  func messages(for notices: [Notice]) -> [Outbox.Message] {
    let rules = engine.rules
    let messages = parallelMap(notices, jobs: settings.jobs) { notice in
      MailMessage(notice, book: rules.notices, policy: rules.policy.mail).map {
        Outbox.Message(id: notice.id, bytes: $0.bytes, problem: $0.problem)
      }
    }.compactMap { $0 }
    for problem in messages.compactMap(\.problem) { unsendable[problem, default: 0] += 1 }
    return messages
  }
}
