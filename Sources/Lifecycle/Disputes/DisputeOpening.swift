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
        remedy: "have the account opened again first"
      )
    }
    if let earlier, let refusal = settled(earlier) { return refusal }
    for key in ["text", "reason"] {
      if let text = event.text(key), let refusal = Characters.refusal(text, rules.policy) { return refusal }
    }
    if let refusal = files(event.files) { return refusal }
    if dispute.claim.refund.currency != order.total.currency {
      return LifeRefusal("currency-differs", "the order was paid in \(order.total.currency)")
    }
    if dispute.claim.refund.units > order.total.units {
      return LifeRefusal("amount-too-high", "\(dispute.claim.refund) is more than the order's \(order.total)")
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

  private func files(_ files: [Attachment]) -> LifeRefusal? {
    for file in files {
      let name = file.path.prefix(80)
      if let problem = file.problem {
        return LifeRefusal("file-refused", "'\(name)' cannot be taken: \(problem)")
      }
      if let size = file.size, size > rules.policy.file.bytes {
        return LifeRefusal(
          "file-too-large", "'\(name)' has \(size) bytes, and \(rules.policy.file.bytes) are allowed")
      }
      if let type = file.mediaType, !rules.policy.file.types.isEmpty, !rules.policy.file.types.contains(type)
      {
        return LifeRefusal("file-format", "'\(name)' is \(type)")
      }
    }
    return nil
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
          remedy: "only an appeal is left")
      }
      return nil
    }
    guard let shipped = order.shippedAt else {
      return LifeRefusal("not-shipped", "the order has not been shipped", remedy: "cancel the order instead")
    }
    let protection = order.protectionEndsAt ?? end("protection", from: shipped)
    if let protection, now >= protection {
      return LifeRefusal(
        "protection-over", "protection ended \(protection)", remedy: "only an appeal is left")
    }
    if let first = end("dispute_after_shipping", from: shipped), now < first {
      return LifeRefusal(
        "too-early", "a dispute may be opened from \(first)", remedy: "wait for the parcel until then")
    }
    if order.tracking?.status == .inTransit, let protection,
      let closing = end("protection_closing", from: now), closing < protection
    {
      return LifeRefusal(
        "in-transit-protected", "the parcel is on its way and the order is protected until \(protection)",
        remedy: "wait; if it has not come by then, open the dispute before protection ends")
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
