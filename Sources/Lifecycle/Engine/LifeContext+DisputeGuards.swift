import CaseModel

extension LifeContext {
  func disputeRefusal(_ asked: Guard) -> LifeRefusal? {
    guard let dispute = life.dispute else { return no(asked, "the case is no dispute", nil) }
    switch asked {
    case .mayNotOpen: return holds(asked, openingRefusal != nil)
    case .claimAllowed:
      if let refusal = DisputeOpening.unreadableAmount(in: event, of: dispute.order.total) { return refusal }
      return money(asked, event.offer(currency: dispute.order.total.currency) ?? dispute.claim, of: dispute)
    case .claimWithReturn: return holds(asked, dispute.claim.withReturn)
    case .offerAllowed:
      guard let offer = event.offer(currency: dispute.order.total.currency) else {
        return no(asked, "the offer names no amount", "give refund and currency")
      }
      return money(asked, offer, of: dispute)
    case .offerThere:
      return dispute.offers.isEmpty ? no(asked, "the seller has offered nothing yet", nil) : nil
    case .offerUnchanged:
      guard let meant = event.offer(currency: dispute.order.total.currency), let offer = dispute.offers.last,
        meant.refund != offer.refund
          || (event.body["with_return"] != nil && meant.withReturn != offer.withReturn)
      else { return nil }
      return no(
        asked, "the seller's offer is \(offer.refund) now, not \(meant.refund)", "accept that, or reject it")
    case .reasonKnown:
      guard let reason = event.text("new_reason"), policy.disputeReasons[reason] == nil else { return nil }
      return no(
        asked, "'\(reason.prefix(80))' is no reason for a dispute",
        "one of \(policy.disputeReasons.keys.sorted().joined(separator: ", "))")
    case .trackingKnown:
      return event.body["tracking"].flatMap(DisputeOpening.tracking) == nil
        ? no(
          asked, "the parcel's status is missing or unknown",
          "one of \(Tracking.Status.allCases.map(\.rawValue).joined(separator: ", "))") : nil
    case .offerWithReturn: return holds(asked, dispute.offers.last?.withReturn ?? false)
    case .offerWorse:
      guard let judged = dispute.judgement?.proposal,
        let offer = event.offer(currency: judged.refund.currency)
      else {
        return holds(asked, false)
      }
      return holds(asked, Self.isWorse(offer, than: judged))
    case .proposalAllowed:
      guard let offer = proposal(for: dispute) else {
        return no(
          asked, "the proposal names no amount that can be read",
          "give refund and currency, such as 12.50 EUR")
      }
      return money(asked, offer, of: dispute)
    case .transitReason: return holds(asked, dispute.reason == "not_received/in_transit")
    case .silenceRefunds: return holds(asked, policy.silenceRefunds)
    case .judgedNothing: return holds(asked, dispute.judgement.map { $0.proposal.refund.units <= 0 } ?? false)
    case .judgementWithReturn: return holds(asked, dispute.judgement?.proposal.withReturn ?? false)
    case .judgedDispute:
      return dispute.escalatedAt != nil
        ? nil
        : no(asked, "the dispute was settled between the two sides: only a judgement can be appealed", nil)
    case .trackingGiven:
      return event.text("tracking") == nil
        ? no(asked, "a return goes by a tracked shipment", "give the tracking number") : nil
    default: return holds(asked, false)
    }
  }

  /// Less money, or the same only against the goods.
  static func isWorse(_ offer: Offer, than judged: Offer) -> Bool {
    if offer.refund.currency != judged.refund.currency { return true }
    if offer.refund.units != judged.refund.units { return offer.refund.units < judged.refund.units }
    return offer.withReturn && !judged.withReturn
  }

  private func money(_ asked: Guard, _ offer: Offer, of dispute: Dispute) -> LifeRefusal? {
    let total = dispute.order.total
    if offer.refund.currency != total.currency {
      return LifeRefusal(
        "currency-differs", "the order was paid in \(total.currency), not in \(offer.refund.currency)")
    }
    if offer.refund.units > total.units {
      return LifeRefusal("amount-too-high", "\(offer.refund) is more than the order's \(total)")
    }
    return nil
  }

  /// What a judgement proposes: what it says, else for a valid claim what the buyer asked, for an invalid one nothing.
  func proposal(for dispute: Dispute) -> Offer? {
    if event.body["refund"] != nil || event.body["amount"] != nil {
      return event.offer(currency: dispute.order.total.currency)
    }
    guard event.name == "judge-valid" else {
      return Offer(refund: Money(units: 0, currency: dispute.order.total.currency))
    }
    return Offer(refund: refundable(dispute.order), withReturn: event.body["with_return"]?.bool ?? false)
  }

  /// The total less what was paid by coupon, which is not refunded again.
  func refundable(_ order: Order) -> Money {
    guard let coupon = order.paidByCoupon, coupon.currency == order.total.currency else { return order.total }
    return Money(units: max(0, order.total.units - coupon.units), currency: order.total.currency)
  }

  /// Why the dispute may not be opened; an order settled before comes with its dispute of before.
  var openingRefusal: LifeRefusal? {
    guard let known = life.dispute else { return nil }
    let opening = DisputeOpening(rules: rules)
    guard case .success(let asked) = opening.read(event, now: now) else {
      if case .failure(let refusal) = opening.read(event, now: now) { return refusal }
      return nil
    }
    return opening.refusal(
      asked, event: event, earlier: life.state == "new" ? nil : (life.state, known), now: now)
  }
}
