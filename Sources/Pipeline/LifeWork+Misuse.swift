import CaseModel
import CaseStore
import Lifecycle

extension LifeWork {
  /// Warns reporters most of whose reports are unfounded, and after that lets their reports wait for a time (DSA,
  /// article 23): never without a warning before, and never for anybody but those whose report was dismissed just now.
  func answerMisuse(byReportersOf one: Case) throws {
    let policy = engine.rules.policy.misuse
    var seen: Set<String> = []
    for report in one.reports.prefix(100) {
      guard let name = report.reporter.recordName, seen.insert(name).inserted,
        ![.trustedFlagger, .staff].contains(report.reporter.kind)
      else { continue }
      let record = try recordWithBatch(of: name)
      guard record.unfounded >= policy.unfounded else { continue }
      let unfounded = try dismissals(of: name)
      let share = Double(unfounded) / Double(max(1, unfounded + record.upheld))
      guard unfounded >= policy.unfounded, share >= policy.share else { continue }
      let earlier = try steps(of: name)
      if earlier.isEmpty {
        take(MisuseStep(reporter: name, at: settings.now), for: report, of: one)
      } else if unfounded >= policy.suspendFrom, let span = policy.suspension,
        earlier.contains(where: { $0.until == nil && $0.at < one.cameIn(report) ?? settings.now }),
        !earlier.contains(where: { ($0.until ?? $0.at) > settings.now })
      {
        let until = engine.rules.calendars.end(of: span, from: settings.now)
        take(MisuseStep(reporter: name, at: settings.now, until: until), for: report, of: one)
      }
    }
  }

  /// How many of somebody's reports people dismissed: what the machine cleared alone is no misuse.
  private func dismissals(of reporter: String) throws -> Int {
    func isTheirs(_ report: Report) -> Bool { report.reporter.recordName == reporter }
    var ids = Set(try store.cases(unfoundedOf: reporter))
    ids.formUnion(changed.values.filter { $0.reports.contains(where: isTheirs) }.map(\.id))
    return try ids.reduce(into: 0) { count, id in
      guard let one = try load(id), PersonDecision(one)?.verdict == .dismissed else { return }
      count += one.reports.count(where: isTheirs)
    }
  }

  /// Lets the reports go on at once that waited for a suspension which an appeal has lifted.
  func release(liftedBy one: Case) throws {
    let lifted = (one.life?.misuse ?? []).filter { $0.liftedAt == settings.now && $0.until != nil }
    for reporter in Set(lifted.map(\.reporter)).sorted() {
      for id in try store.cases(suspending: reporter) {
        guard var waiting = try load(id), waiting.clock?.action == Self.suspensionOver else { continue }
        waiting.clock?.due = settings.now
        waiting.history.append(
          HistoryEntry(
            at: settings.now, event: "suspension-lifted", by: settings.by,
            reason: "an appeal on case \(one.id) showed that the reporter was right"))
        keep(LifeOutcome(value: waiting))
      }
    }
  }

  /// The clock of a case whose reporters are suspended.
  static let suspensionOver = "suspension-over"

  /// Until when a new case waits because all who report it are suspended; nil where somebody is not.
  func suspension(of one: Case) throws -> Timestamp? {
    let policy = engine.rules.policy.misuse
    guard try knowsMisuse(), one.kind == nil, !one.reports.isEmpty, !policy.exempt.contains(one.category)
    else { return nil }
    var ends: [Timestamp] = []
    for report in one.reports {
      guard let name = report.reporter.recordName,
        let until = try steps(of: name).compactMap(\.until).max(), until > settings.now
      else { return nil }
      ends.append(until)
    }
    return ends.min()
  }

  /// A reporter's record with the dismissals of this batch, which the index has not seen.
  private func recordWithBatch(of reporter: String) throws -> (upheld: Int, unfounded: Int) {
    let record = try store.record(ofReporter: reporter)
    var (upheld, unfounded) = (record.upheld, record.unfounded)
    for other in changed.values
    where other.life?.decisions.last?.verdict == "dismiss"
      && other.reports.contains(where: { $0.reporter.recordName == reporter })
    {
      let known = other.reports.count { $0.reporter.recordName == reporter }
      switch findingsBefore[other.id] ?? nil {
      case .unfounded: continue
      case .upheld:
        upheld = max(0, upheld - known)
        unfounded += known
      case nil: unfounded += known
      }
    }
    return (upheld, unfounded)
  }

  private func steps(of reporter: String) throws -> [MisuseStep] {
    let batch = changed.values.flatMap { $0.life?.misuse ?? [] }.filter { $0.reporter == reporter }
    let lifted = batch.filter { $0.liftedAt != nil }
    let kept = try store.misuse(ofReporter: reporter).filter { one in
      !lifted.contains { $0.at == one.at && $0.until == one.until }
    }
    return kept + batch.filter { $0.liftedAt == nil }
  }
}

extension Case {
  /// When a run took a report of this case in.
  fileprivate func cameIn(_ report: Report) -> Timestamp? {
    let added = history.last {
      ($0.reason ?? "").hasPrefix("report \(report.id) ") && $0.event == "report-added"
    }
    return (added ?? history.first)?.at
  }
}
