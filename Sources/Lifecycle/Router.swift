import CaseModel

/// Routes a weighed case into its bucket by policy: a pure function of case, page, assessment, policy and clock.
public struct Router: Sendable {
  public let policy: Policy

  public init(policy: Policy) { self.policy = policy }

  /// The route of a case whose page is in `page` and whose assessment, where one was made, is `assessment`.
  public func route(
    _ subject: Case, page: PageState, assessment: Assessment?, missingParts: [String] = [],
    record: ReporterRecord = ReporterRecord(), now: Timestamp
  ) -> Route {
    let priority = Priority.points(
      for: subject, assessment: assessment, policy: policy, record: record, now: now)
    switch page {
    case .gone(let reason):
      return Route(bucket: .gone, reason: "the listing no longer exists: \(reason)", priority: priority)
    case .blocked(let reason):
      return Route(
        bucket: .review, reason: "blocked: the address leads to one that must never be fetched (\(reason))",
        priority: min(100, priority + 10))
    case .unavailable(let reason, let retryAfter):
      return tryAgain(subject, reason: reason, retryAfter: retryAfter, priority: priority, now: now)
    case .wall(let reason, let retryAfter):
      return tryAgain(subject, reason: reason, retryAfter: retryAfter, priority: priority, now: now)
    case .read:
      guard let assessment else {
        return Route(bucket: .review, reason: "the page was read but not weighed", priority: priority)
      }
      return settle(
        subject, assessment, missingParts: missingParts, heard: policy.hear.reason(for: subject.reports),
        priority: priority)
    }
  }

  private func tryAgain(
    _ subject: Case, reason: String, retryAfter: Int64?, priority: Int, now: Timestamp
  ) -> Route {
    let attempts = (subject.attempts ?? 0) + 1
    guard attempts < policy.retry.attempts else {
      return Route(
        bucket: .review, reason: "the page could not be had in \(attempts) attempts: \(reason)",
        priority: priority, attempts: attempts)
    }
    let due = Backoff.due(
      caseID: subject.id, attempts: attempts, policy: policy.retry, retryAfter: retryAfter, now: now)
    return Route(
      bucket: .deferred, reason: "the page could not be had for now: \(reason)", priority: priority,
      clock: Clock(due: due, action: "retry"), attempts: attempts)
  }

  private func settle(
    _ subject: Case, _ assessment: Assessment, missingParts: [String], heard: String?, priority: Int
  ) -> Route {
    let category = assessment.foundCategory ?? subject.category
    let subReason = assessment.subReason
    let severe = Policy.covers(policy.escalate, category: category, subReason: subReason)
    let human = Policy.covers(policy.alwaysHuman, category: category, subReason: subReason)
    switch assessment.outcome {
    case .confirmed where !human:
      let measure = Policy.lookUp(policy.measures, category: category, subReason: subReason)
      return Route(
        bucket: .violation, reason: assessment.reason, measure: measure, priority: priority)
    case .confirmed:
      return Route(
        bucket: severe ? .escalated : .review,
        reason: "policy asks for a person: \(assessment.reason)",
        measure: Policy.lookUp(policy.measures, category: category, subReason: subReason),
        priority: severe ? max(priority, 90) : priority)
    case .cleared where subject.subject.kind == .store:
      // A store is more than the one page that was seen of it.
      return Route(
        bucket: .review,
        reason: "nothing on this page of the store supports the report, and it is one of many",
        priority: priority)
    case .cleared:
      if let heard {
        return Route(
          bucket: .review, reason: "nothing on the page supports the report, but \(heard)",
          priority: priority)
      }
      return Route(bucket: .noViolation, reason: assessment.reason, priority: priority)
    case .undetermined:
      if !missingParts.isEmpty, subject.category == .ipInfringement {
        return Route(
          bucket: .needsInfo, reason: "the notice lacks: \(missingParts.joined(separator: ", "))",
          priority: priority)
      }
      let suspected = severe && assessment.probability >= 0.5
      return Route(
        bucket: suspected ? .escalated : .review, reason: assessment.reason,
        priority: suspected ? max(priority, 90) : priority)
    }
  }
}
