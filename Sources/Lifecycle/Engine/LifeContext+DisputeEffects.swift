import CaseModel

extension LifeContext {
  mutating func performForDispute(_ effect: Effect) -> LifeRefusal? {
    switch effect {
    case .open: open()
    case .noteRefusal:
      let refusal = openingRefusal
      life.dispute?.refusal = refusal?.code
      note = refusal.map { "\($0.code): \($0.what)" }
    case .openAfterAll:
      life.dispute?.refusal = nil
      life.dispute?.openedAt = now
      readSignals()
    case .editClaim:
      if let offer = event.offer(currency: life.dispute?.order.total.currency) { life.dispute?.claim = offer }
      if let reason = event.text("new_reason"), policy.disputeReasons[reason] != nil {
        life.dispute?.reason = reason
      }
      if event.text("text") != nil || !event.files.isEmpty { keepStatement() }
    case .keepOffer:
      if let offer = event.offer(currency: life.dispute?.order.total.currency) {
        let offers = (life.dispute?.offers ?? []) + [offer]
        life.dispute?.offers = Array(offers.suffix(50))
      }
    case .keepTracking:
      if let tracking = event.body["tracking"].flatMap(DisputeOpening.tracking) {
        life.dispute?.order.tracking = tracking
      }
    case .keepReturn: life.dispute?.returnTracking = event.text("tracking").map { String($0.prefix(200)) }
    case .readSignals: readSignals()
    case .stepIn:
      life.dispute?.escalatedAt = now
      proposeByPriority()
      note = event.text("reason") ?? usualRefund
    case .judge: judge()
    case .settleClaim: settle(life.dispute.flatMap { atMostPaid($0.claim, $0.order) }, by: "seller")
    case .settleOffer: settle(life.dispute.flatMap { atMostPaid($0.offers.last, $0.order) }, by: "buyer")
    case .settleSilence:
      settle(life.dispute.map { Offer(refund: refundable($0.order)) }, by: "silence")
    case .settleJudgement:
      settle(life.dispute?.judgement?.proposal, by: "platform")
    case .endDispute: life.dispute?.endedAt = now
    default: return LifeRefusal("effect-unknown", "'\(effect.rawValue)' is no effect on this case")
    }
    return nil
  }

  /// What whoever judges finds beside the case: the refund that is usual for its reason.
  private var usualRefund: String? {
    guard let dispute = life.dispute, let usual = policy.disputeReasons[dispute.reason]?.refund else {
      return nil
    }
    let words =
      switch usual {
      case .full: "a full refund"
      case .partial: "a part of the price"
      case .withReturn: "a refund against the goods"
      }
    return "usual for '\(dispute.reason)': \(words)"
  }

  private mutating func open() {
    // A refused or cancelled dispute that is opened again begins anew, with what the order is like now.
    if case .success(let fresh) = DisputeOpening(rules: rules).read(event, now: now) {
      life.dispute = fresh
      value.category = policy.disputeReasons[fresh.reason]?.category ?? value.category
    }
    keepStatement()
    readSignals()
  }

  private mutating func readSignals() {
    guard let dispute = life.dispute else { return }
    let signals = DisputeSignals(policy: policy).read(
      dispute, statements: life.statements, listing: value.listing)
    life.dispute?.signals = signals
  }

  /// A side's record orders the work; it never decides a case.
  private mutating func proposeByPriority() {
    var points = 40
    let speaking = life.dispute?.signals.count { $0.side == .buyer } ?? 0
    points += min(30, speaking * 10)
    if account.disputes >= policy.manyDisputes { points += 10 }
    if life.dispute?.reason == "not_received/in_transit" { points += 20 }
    value.priority = min(100, max(value.priority, points))
  }

  private mutating func judge() {
    guard let dispute = life.dispute, let proposal = proposal(for: dispute) else { return }
    var offer = proposal
    offer.by = .moderator
    offer.at = now
    life.dispute?.judgement = Judgement(
      valid: event.name == "judge-valid", proposal: offer, at: now, by: event.by,
      reason: event.text("reason") ?? "")
    if life.dispute?.escalatedAt == nil { life.dispute?.escalatedAt = now }
    var decision = CaseDecision(
      verdict: event.name, at: now, by: event.by, reason: event.text("reason") ?? "", automated: false,
      before: before)
    decision.policy = policy.version
    decision.taxonomy = rules.taxonomy
    decision.rulePack = rulePack
    life.decisions.append(decision)
    verdict = decision.verdict
  }

  /// What was paid by coupon is not refunded again, whoever agrees to it.
  private func atMostPaid(_ offer: Offer?, _ order: Order) -> Offer? {
    guard var offer, offer.refund.currency == order.total.currency else { return offer }
    offer.refund = Money(
      units: min(offer.refund.units, refundable(order).units), currency: offer.refund.currency)
    return offer
  }

  private mutating func settle(_ offer: Offer?, by: String) {
    life.dispute?.settlement = offer
    life.dispute?.settledBy = by
    note = offer.map { "\($0.refund)\($0.withReturn ? " against the goods" : ""), settled by \(by)" }
  }
}
