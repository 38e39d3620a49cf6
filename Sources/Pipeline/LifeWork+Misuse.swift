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
      let record = try store.record(ofReporter: name)
      let unfounded = record.unfounded + 1
      let share = Double(unfounded) / Double(unfounded + record.upheld)
      guard unfounded >= policy.unfounded, share >= policy.share else { continue }
      let earlier = try steps(of: name)
      if earlier.isEmpty {
        take(MisuseStep(reporter: name, at: settings.now), for: report, of: one)
      } else if unfounded >= policy.suspendFrom, let span = policy.suspension,
        !earlier.contains(where: { ($0.until ?? $0.at) > settings.now })
      {
        let until = engine.rules.calendars.end(of: span, from: settings.now)
        take(MisuseStep(reporter: name, at: settings.now, until: until), for: report, of: one)
      }
    }
  }

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

  private func steps(of reporter: String) throws -> [MisuseStep] {
    let batch = changed.values.flatMap { $0.life?.misuse ?? [] }.filter { $0.reporter == reporter }
    return try store.misuse(ofReporter: reporter) + batch
  }
}
