import CaseModel

/// Whether a dispute may be opened: order, dates and account are checked, and a refusal names its reason.
public struct DisputeOpening: Sendable {
  let rules: LifeRules

  public init(rules: LifeRules) { self.rules = rules }

  private func end(_ clock: String, from start: Timestamp) -> Timestamp? {
    rules.policy.span(clock).map { rules.calendars.end(of: $0, from: start) }
  }

  /// Why it may not be opened; nil where it may. `earlier` is what became of the order's last dispute.
  func refusal(
    _ dispute: Dispute, event: LifeEvent, earlier: (state: String, dispute: Dispute)?, now: Timestamp
  )
    -> LifeRefusal?
  {
    let order = dispute.order
    if let account = order.account, account != "active" {
      return LifeRefusal(
        "account-blocked", "the buyer's account is \(account.prefix(40))",
        remedy: "have the account opened again first")
    }
    if let earlier, let refusal = settled(earlier) { return refusal }
    for key in ["text", "reason"] {
      if let text = event.text(key), let refusal = Characters.refusal(text, rules.policy) { return refusal }
    }
    if let refusal = event.files.lazy.compactMap({ FileRefusal.of($0, rules.policy) }).first {
      return refusal
    }
    if dispute.claim.refund.currency != order.total.currency {
      return LifeRefusal(
        "currency-differs", "the order was paid in \(order.total.currency)",
        facts: ["paid_in": .string(order.total.currency)])
    }
    if dispute.claim.refund.units > order.total.units {
      return Self.tooHigh(dispute.claim.refund, order.total)
    }
    if dispute.reason == "payment" { return nil }
    return dates(dispute, at: min(event.at, now))
  }

  private func settled(_ earlier: (state: String, dispute: Dispute)) -> LifeRefusal? {
    switch earlier.state {
    case "settled":
      LifeRefusal(
        "already-settled", "the order's dispute was settled: there is one a order",
        remedy: "appeal, where it was judged")
    case "lost":
      LifeRefusal(
        "closed-for-seller", "the platform closed the order's dispute for the seller",
        remedy: "appeal against that")
    default: nil
    }
  }

  static func tooHigh(_ asked: Money, _ total: Money) -> LifeRefusal {
    LifeRefusal(
      "amount-too-high", "\(asked) is more than the order's \(total)",
      facts: ["asked": .string(asked.description), "total": .string(total.description)])
  }

  private func dates(_ dispute: Dispute, at now: Timestamp) -> LifeRefusal? {
    let order = dispute.order
    if let confirmed = order.receiptConfirmedAt {
      let arrived = order.tracking?.deliveredAt
      // A parcel that nobody can follow may have come all the same.
      let notThere = [.inTransit, .returned].contains(order.tracking?.status)
      if notThere || arrived.map({ confirmed < $0 }) ?? false || dispute.reason.hasPrefix("not_received") {
        return LifeRefusal(
          "confirmed-before-delivery", "receipt was confirmed before the parcel came: the order is closed")
      }
      if let end = end("protection_after_receipt", from: confirmed), now >= end {
        return LifeRefusal(
          "protection-over", "protection ended \(end), after receipt was confirmed",
          remedy: "only an appeal is left", facts: ["ended": .string(end.description)])
      }
      return nil
    }
    guard let shipped = order.shippedAt else {
      return LifeRefusal("not-shipped", "the order has not been shipped", remedy: "cancel the order instead")
    }
    let protection = order.protectionEndsAt ?? end("protection", from: shipped)
    if let protection, now >= protection {
      return LifeRefusal(
        "protection-over", "protection ended \(protection)", remedy: "only an appeal is left",
        facts: ["ended": .string(protection.description)])
    }
    if let first = end("dispute_after_shipping", from: shipped), now < first {
      return LifeRefusal(
        "too-early", "a dispute may be opened from \(first)", remedy: "wait for the parcel until then",
        facts: ["from": .string(first.description)])
    }
    if order.tracking?.status == .inTransit, let protection,
      let closing = end("protection_closing", from: now), closing < protection
    {
      return LifeRefusal(
        "in-transit-protected", "the parcel is on its way and the order is protected until \(protection)",
        remedy: "wait; if it has not come by then, open the dispute before protection ends",
        facts: ["protection": .string(protection.description)])
    }
    return nil
  }

  /// Who buys and who sells, with what they gave of themselves.
  static func parties(of event: LifeEvent) -> [Party] {
    let seller = event.body["seller"]
    return [
      event.actor,
      Party(
        role: .seller, id: seller?["id"]?.string, name: seller?["name"]?.string,
        email: seller?["email"]?.string,
        language: seller?["language"]?.string),
    ]
  }
}
