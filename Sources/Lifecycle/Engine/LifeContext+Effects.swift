import CaseModel

extension LifeContext {
  mutating func perform(_ effect: Effect) -> LifeRefusal? {
    switch effect {
    case .propose: life.proposal = decision(automated: false)
    case .decide: record(decision(automated: false))
    case .decideByPolicy: record(decision(automated: true))
    case .confirm: confirm()
    case .dropProposal: life.proposal = nil
    case .enforce: enforce(endings: false)
    case .endAccount: enforce(endings: true)
    case .addPoints:
      if !hasPoints, let penalty { life.points.append(penalty) }
    case .undoDecision: undoDecision()
    case .undoMeasures: undoMeasures()
    case .liftMeasures: liftMeasures()
    case .endEvadedMeasures: endEvadedMeasures()
    case .dropPointMeasures: dropPointMeasures()
    case .restorePointMeasures: restorePointMeasures()
    case .ask: note = event.text("reason")
    case .urgent: value.priority = max(value.priority, 90)
    case .recategorise:
      value.foundCategory = event.text("category").flatMap { CaseModel.Category(rawValue: $0) }
    case .weighAgain: weighAgain = true
    case .keepStatement: keepStatement()
    case .fileAppeal: fileAppeal()
    case .appealUpheld: closeAppeal("upheld")
    case .appealOverturned: closeAppeal("overturned")
    case .appealWithdrawn: closeAppeal("withdrawn")
    case .planCompensation: planCompensation()
    case .issueCoupons: issueCoupons()
    default: return performForDispute(effect)
    }
    return nil
  }

  private func decision(automated: Bool) -> CaseDecision {
    let dismissed = event.name == "dismiss"
    var decision = CaseDecision(
      verdict: automated ? "uphold" : event.name, at: now, by: event.by,
      reason: event.text("reason") ?? (automated ? policyReason : ""), category: dismissed ? nil : finding,
      measure: dismissed ? nil : chosenMeasure, automated: automated, before: before)
    decision.storeMeasure = dismissed ? nil : measureByPoints
    decision.policy = policy.version
    decision.rulePack = rulePack
    decision.taxonomy = rules.taxonomy
    return decision
  }

  /// What the case was weighed by; where nothing was weighed, the version in force: a pack has that of its taxonomy, and its
  /// fingerprint beside it only where it was read whole.
  var rulePack: String { value.assessment?.rulePack ?? rules.taxonomy }

  private var policyReason: String {
    let page = value.assessment?.reason ?? "the complaint stands"
    return event.name == "enforce" ? page : "the seller did not answer; \(page)"
  }

  private mutating func record(_ decision: CaseDecision) {
    if life.proposal != nil { life.proposal = nil }
    life.decisions.append(decision)
    verdict = decision.verdict
    if life.decisions.count > Self.kept { life.decisions.remove(at: 0) }
    if decision.verdict == "dismiss" {
      value.foundCategory = nil
      value.assessment?.measure = nil
    } else {
      value.foundCategory = decision.category
      value.assessment?.measure = decision.measure
    }
  }

  private mutating func confirm() {
    guard var proposal = life.proposal else { return }
    proposal.secondedBy = event.by
    proposal.at = now
    life.proposal = nil
    record(proposal)
    note = "\(event.text("reason") ?? ""), as \(proposal.by) proposed: \(proposal.reason)"
  }

  private mutating func undoDecision() {
    guard let index = life.decisions.lastIndex(where: { $0.undoneAt == nil }) else { return }
    let decision = life.decisions[index]
    value.foundCategory = decision.before.foundCategory
    life.decisions[index].undoneAt = now
    verdict = "undone"
    if life.workflow == "dispute" { life.dispute?.judgement = nil }
    if decision.verdict == "dismiss" {
      restoreMeasures(calledOffAt: decision.at)
    } else {
      undoMeasures()
    }
  }

  mutating func keepStatement() {
    life.statements.append(
      Statement(
        at: said, role: event.actor.role, by: event.actor.id, event: event.name, text: event.text("text"),
        files: event.files))
  }

  // MARK: - Appeals

  private mutating func fileAppeal() {
    if life.appeals.count >= 50 { life.appeals.remove(at: 0) }
    life.appeals.append(
      Appeal(
        filedAt: said, role: event.actor.role, by: event.actor.key, statement: event.text("text") ?? "",
        files: event.files, against: before))
  }

  private mutating func closeAppeal(_ outcome: String) {
    guard let index = life.appeals.indices.last else { return }
    life.appeals[index].outcome = outcome
    life.appeals[index].decidedAt = now
    life.appeals[index].decidedBy = event.by
    life.appeals[index].reason = event.text("reason")
    if outcome == "overturned", [.reporter, .rightsHolder].contains(life.appeals[index].role) {
      liftSuspensions()
    }
  }

  /// Nobody is suspended or warned for a dismissal that was wrong.
  private mutating func liftSuspensions() {
    for index in life.misuse.indices where life.misuse[index].liftedAt == nil {
      life.misuse[index].liftedAt = now
    }
  }
}
