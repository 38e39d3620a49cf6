import CaseModel

/// The counts of a yearly report (DSA, articles 15 and 24), gathered case by case.
public struct AnnualCounts: Sendable {
  let from: Timestamp
  let to: Timestamp
  private var notices: [String: Int] = [:]
  private var flaggerNotices: [String: Int] = [:]
  private var actions: [String: Int] = [:]
  private var actionsByGround: [String: Int] = [:]
  private var automated = 0
  private var decided = 0
  /// Notices that weighing alone answered, by where it put them.
  private var cleared: [String: Int] = [:]
  private var undone = 0
  private var automatedWrong = 0
  private var automatedAppealed = 0
  private var hours: [Double] = []
  private var appeals: [String: Int] = [:]
  private var appealHours: [Double] = []
  private var disputes: [String: Int] = [:]
  private var suspensions: [String: Int] = [:]

  public init(from: Timestamp, to: Timestamp) {
    self.from = from
    self.to = to
  }

  private func within(_ moment: Timestamp) -> Bool { moment >= from && moment < to }

  public mutating func add(_ value: Case) {
    for report in value.reports where within(report.submittedAt) {
      notices[report.category.rawValue, default: 0] += 1
      if report.reporter.kind == .trustedFlagger { flaggerNotices[report.category.rawValue, default: 0] += 1 }
    }
    if value.kind == nil, value.duplicateOf == nil { addClearing(of: value) }
    guard let life = value.life else { return }
    for decision in life.decisions where within(decision.at) && value.kind == nil {
      add(decision, of: value, life)
    }
    for appeal in life.appeals where within(appeal.filedAt) { add(appeal) }
    for measure in life.measures where within(measure.at) && measure.undoneAt == nil {
      actions[measure.measure, default: 0] += 1
    }
    for step in life.misuse where within(step.at) {
      suspensions[step.until == nil ? "warnings" : "of_notices", default: 0] += 1
    }
    if let dispute = life.dispute, within(dispute.openedAt) {
      disputes[dispute.settledBy.map { "settled_by_\($0)" } ?? life.state, default: 0] += 1
    }
  }

  /// Counts the last time in the period that weighing answered a case without anybody; wrong where a person or an appeal
  /// found otherwise after that.
  private mutating func addClearing(of value: Case) {
    let ends: [Bucket] = [.noViolation, .gone]
    let answers = value.history.indices.filter { index in
      let entry = value.history[index]
      return entry.to.map { ends.contains($0) } ?? false && within(entry.at)
        && !entry.by.hasPrefix("\(Role.moderator.rawValue):")
    }
    guard let index = answers.last, let bucket = value.history[index].to else { return }
    let entry = value.history[index]
    decided += 1
    automated += 1
    cleared[bucket.rawValue, default: 0] += 1
    if let received = value.reports.map(\.submittedAt).min(), received <= entry.at {
      hours.append(Double(entry.at.seconds(since: received)) / 3600)
    }
    let appealed = value.life?.appeals.filter { $0.filedAt >= entry.at } ?? []
    if !appealed.isEmpty { automatedAppealed += 1 }
    let upheld =
      value.life?.decisions.contains { decision in
        decision.at >= entry.at && decision.undoneAt == nil && !decision.automated
          && decision.verdict == "uphold"
      } ?? false
    if upheld || appealed.contains(where: { $0.outcome == "overturned" }) { automatedWrong += 1 }
  }

  /// One that was undone is counted as such; what the machine decided is counted as decided, and as wrong.
  private mutating func add(_ decision: CaseDecision, of value: Case, _ life: CaseLife) {
    if decision.undoneAt != nil {
      undone += 1
      guard decision.automated else { return }
    }
    decided += 1
    if decision.measure != nil, decision.undoneAt == nil, let category = decision.category {
      actionsByGround[category.rawValue, default: 0] += 1
    }
    if let received = value.reports.map(\.submittedAt).min(), received <= decision.at {
      hours.append(Double(decision.at.seconds(since: received)) / 3600)
    }
    guard decision.automated else { return }
    automated += 1
    let appealed = life.appeals.filter { $0.filedAt >= decision.at }
    if !appealed.isEmpty { automatedAppealed += 1 }
    if decision.undoneAt != nil || appealed.contains(where: { $0.outcome == "overturned" })
      || isContradicted(decision, in: life)
    {
      automatedWrong += 1
    }
  }

  /// Whether the last person who decided the case after that found otherwise, or found it under another category.
  private func isContradicted(_ decision: CaseDecision, in life: CaseLife) -> Bool {
    guard let place = life.decisions.firstIndex(of: decision) else { return false }
    let last = life.decisions[place...].last { later in
      !later.automated && later.undoneAt == nil && ["uphold", "dismiss"].contains(later.verdict)
    }
    guard let last else { return false }
    if last.verdict != decision.verdict { return true }
    return last.category != nil && decision.category != nil && last.category != decision.category
  }

  private mutating func add(_ appeal: Appeal) {
    appeals["received", default: 0] += 1
    appeals[appeal.outcome ?? "open", default: 0] += 1
    if let decided = appeal.decidedAt {
      appealHours.append(Double(decided.seconds(since: appeal.filedAt)) / 3600)
    }
  }

  public var json: JSONValue {
    func counts(_ table: [String: Int]) -> JSONValue {
      .object(table.sorted { $0.key < $1.key }.map { JSONMember($0.key, .number("\($0.value)")) })
    }
    func share(_ part: Int, _ whole: Int) -> JSONValue? {
      whole == 0 ? nil : .number(Self.rounded(Double(part) / Double(whole), 4))
    }
    return .object([
      "from": .string(from.description), "to": .string(to.description),
      "notices": .object([
        "by_category": counts(notices), "by_trusted_flaggers": counts(flaggerNotices),
        "median_hours_to_decision": Self.median(hours).map { .number(Self.rounded($0, 2)) },
      ]),
      "decisions": .object([
        "all": .number("\(decided)"), "undone": .number("\(undone)"),
        "cleared_by_weighing": counts(cleared), "restricting_by_category": counts(actionsByGround),
        "measures": counts(actions),
      ]),
      "automation": .object([
        "decided_by_automated_means": .number("\(automated)"), "share": share(automated, decided),
        "contested": .number("\(automatedAppealed)"), "found_wrong": .number("\(automatedWrong)"),
        "error_rate": share(automatedWrong, automated),
      ]),
      "complaints": .object([
        "counts": counts(appeals),
        "median_hours_to_outcome": Self.median(appealHours).map { .number(Self.rounded($0, 2)) },
      ]),
      "disputes": counts(disputes),
      "suspensions_for_misuse": counts(suspensions),
    ])
  }

  static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  private static func rounded(_ value: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    return "\((value * scale).rounded() / scale)"
  }
}
