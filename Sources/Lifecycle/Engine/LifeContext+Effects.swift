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
    decision.rulePack = value.assessment?.rulePack
    decision.taxonomy = rules.taxonomy
    return decision
  }

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
    value.foundCategory = life.decisions[index].before.foundCategory
    life.decisions[index].undoneAt = now
    verdict = "undone"
    if life.workflow == "dispute" { life.dispute?.judgement = nil }
    undoMeasures()
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

  /// Coupons for what the buyer claimed and did not get, or for less where the decision says so.
  private mutating func planCompensation() {
    guard let index = life.appeals.indices.last else { return }
    guard life.appeals[index].role == .buyer else { return planCredit(at: index) }
    var most = policy.compensationMost
    if let dispute = life.dispute {
      most = Money(units: min(most.units, dispute.compensation(within: most)), currency: most.currency)
    }
    let size = max(1, policy.couponSize.units)
    let asked = event.offer(currency: most.currency)?.refund
    var left = min(max(asked?.units ?? most.units, 0), most.units)
    let valid = end(of: "coupon_valid", from: now) ?? now
    var coupons: [Coupon] = []
    while left > 0, coupons.count < 20 {
      let one = event.body["split"]?.bool == false || coupons.count == 19 ? left : min(size, left)
      coupons.append(Coupon(amount: Money(units: one, currency: most.currency), validUntil: valid))
      left -= one
    }
    life.appeals[index].compensation = coupons
  }

  /// What a seller paid by an outcome that was wrong; what the buyer has stays theirs.
  private mutating func planCredit(at index: Int) {
    guard
      let paid = event.offer(currency: life.dispute?.order.total.currency)?.refund
        ?? life.dispute?.settlement?.refund, paid.units > 0
    else { return }
    life.appeals[index].compensation = [
      Coupon(amount: paid, validUntil: end(of: "coupon_valid", from: now) ?? now)
    ]
  }

  /// From when it is in the account a coupon is valid.
  private mutating func issueCoupons() {
    guard let index = life.appeals.indices.last else { return }
    let valid = end(of: "coupon_valid", from: now) ?? now
    for coupon in life.appeals[index].compensation.indices {
      life.appeals[index].compensation[coupon].validUntil = valid
    }
    let count = life.appeals[index].compensation.count
    note = count == 1 ? "one coupon" : "\(count) coupons"
  }
}

extension Dispute {
  /// The units of what was claimed and not granted; in another currency that part of the most there is, for no rate is known.
  fileprivate func compensation(within most: Money) -> Int64 {
    let granted = settlement?.refund ?? Money(units: 0, currency: claim.refund.currency)
    guard granted.currency == claim.refund.currency else { return most.units }
    let unpaid = max(0, claim.refund.units - max(0, granted.units))
    if claim.refund.currency == most.currency { return unpaid }
    guard claim.refund.units > 0 else { return 0 }
    return Int64((Double(most.units) * Double(unpaid) / Double(claim.refund.units)).rounded())
  }
}
