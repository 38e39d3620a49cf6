import CaseModel
import CaseStore
import Fetch
import Intake
import Lifecycle
import RuleFiles

extension CaseDesk {
  /// Applies a person's decision.
  public func decide(_ name: String, _ decision: Decision) throws -> Case {
    guard let result = try decide([(name, decision)]).first else {
      throw DocketError(code: "case-unknown", what: "there is no case '\(name)'", exit: .badInput)
    }
    return try result.get()
  }

  /// Applies people's decisions one after another and makes them durable together; answers each in its place.
  public func decide(_ decisions: [(name: String, decision: Decision)]) throws -> [Result<Case, DocketError>]
  {
    let lock = try TreeLock.acquire(tree)
    defer { withExtendedLifetime(lock) {} }
    let store = try CaseStore(tree) { Complaints.key($0, in: $1) }
    _ = try store.sync()
    let rules = try RuleTree.withoutWeighing(directory: settings.rules)
    let keyer = SubjectKeyer(profiles: try MarketplaceProfiles.load(rules), parser: CurlAddressParser())
    let work = LifeWork(store: store, settings: settings, rules: try LifeRules.load(rules), keyer: keyer)
    var results: [Result<Case, DocketError>] = []
    for (name, decision) in decisions {
      results.append(try decide(name, decision, with: work))
      if work.changed.count >= LifeWork.groupSize { try work.flush() }
    }
    try work.flush()
    try store.close()
    return results
  }

  private func decide(_ name: String, _ decision: Decision, with work: LifeWork) throws -> Result<
    Case, DocketError
  > {
    let rows = try work.store.find(name)
    let exact = rows.filter { $0.id == name }
    let chosen = exact.isEmpty ? rows : exact
    // A version is one that somebody saw: what this batch has changed has another by then.
    if decision.version != nil, chosen.count == 1, work.changed[chosen[0].id] != nil { try work.flush() }
    guard chosen.count == 1, let old = try work.load(chosen[0].id) else {
      return .failure(
        DocketError(
          code: rows.isEmpty ? "case-unknown" : "case-ambiguous",
          what: rows.isEmpty ? "there is no case '\(name)'" : "'\(name)' means \(rows.count) cases",
          remedy: "give a whole case id", exit: .badInput))
    }
    return try work.apply(decision.event(now: settings.now), to: old).map(\.value)
  }

  /// Where a case stands, as a complaint centre answers; nothing in it tells one party of another.
  ///
  /// Who complained of the same twice is answered as of the first time.
  ///
  /// - Parameters:
  ///   - role: who asks; whoever gives a report's id is its reporter.
  ///   - language: of the sentence.
  public func status(of name: String, to role: Role? = nil, language: String = NoticeBook.fallback) throws
    -> [CaseStatus]
  {
    let rules = try LifeRules.load(RuleTree.withoutWeighing(directory: settings.rules))
    let engine = LifeEngine(rules: rules)
    if try EventSubmission(queues: settings.queues, now: settings.now).isKnown(name) == false,
      let arrived = Submission(queues: settings.queues, now: settings.now).waiting(name)
    {
      return [CaseStatus(arrived: name, at: arrived.submittedAt, engine: engine, language: language)]
    }
    let store = try reading()
    return try find(name).map { found in
      guard let first = try found.duplicateOf.flatMap({ try store.load($0) }) else {
        return CaseStatus(
          found, name: name, role: role, engine: engine, now: settings.now, language: language)
      }
      var status = CaseStatus(
        first, role: role ?? .reporter, engine: engine, now: settings.now, language: language)
      status.isFollowing(duplicate: found, engine: engine, language: language)
      return status
    }
  }
}
