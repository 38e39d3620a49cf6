import CaseModel

/// What a person decided of a case.
public struct Decision: Sendable {
  public enum Verdict: String, Sendable, CaseIterable {
    case uphold, dismiss, escalate
  }

  public var verdict: Verdict
  public var by: String
  public var reason: String
  public var measure: String?
  /// The version that the person saw; another one refuses the decision.
  public var version: Int?

  public init(verdict: Verdict, by: String, reason: String, measure: String? = nil, version: Int? = nil) {
    self.verdict = verdict
    self.by = by
    self.reason = reason
    self.measure = measure
    self.version = version
  }

  /// The case after this decision.
  ///
  /// Throws `version-conflict` where somebody changed it since, `already-closed` where nothing is pending.
  func applied(to old: Case, now: Timestamp) throws(DocketError) -> Case {
    if let version, version != old.version {
      throw DocketError(
        code: "version-conflict",
        what: "\(old.id) has version \(old.version) now, and the decision is about \(version)",
        remedy: "look at the case again", exit: .badInput)
    }
    guard old.bucket != .closed, old.bucket != .duplicate else {
      throw DocketError(
        code: "already-closed", what: "\(old.id) is in \(old.bucket.rawValue)",
        remedy: "nothing is pending on it",
        exit: .badInput)
    }
    var new = old
    new.bucket = verdict == .escalate ? .escalated : .closed
    if verdict == .escalate { new.priority = max(new.priority, 90) }
    new.clock = nil
    new.version += 1
    switch verdict {
    case .uphold:
      new.foundCategory = new.foundCategory ?? new.category
      if let measure { new.assessment?.measure = measure }
    case .dismiss:
      new.foundCategory = nil
      new.assessment?.measure = nil
    case .escalate: break
    }
    new.history.append(
      HistoryEntry(
        at: now, event: "decided:\(verdict.rawValue)", by: by, from: old.bucket, to: new.bucket,
        reason: reason))
    return new
  }
}
