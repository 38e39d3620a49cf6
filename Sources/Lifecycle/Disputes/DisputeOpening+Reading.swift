import CaseModel

extension DisputeOpening {
  /// The dispute that an event asks for.
  ///
  /// Refuses with `order-data-missing` or `reason-unknown`: without these nothing can be answered about it.
  func read(_ event: LifeEvent, now: Timestamp) -> Result<Dispute, LifeRefusal> {
    guard let body = event.body["order"], let id = body["id"]?.text, !id.isEmpty, id.utf8.count <= 128 else {
      return .failure(missing("order.id"))
    }
    guard let amount = body["total"]?.text, let currency = body["currency"]?.string,
      let total = Money(amount: amount, currency: currency), total.units > 0
    else { return .failure(missing("order.total and order.currency")) }
    let reasons = rules.policy.disputeReasons
    guard let reason = event.body["reason"]?.string, reasons[reason] != nil else {
      return .failure(
        LifeRefusal(
          "reason-unknown", "the dispute's reason is missing or unknown",
          remedy: "one of \(reasons.keys.sorted().joined(separator: ", "))"))
    }
    var order = Order(id: id, total: total)
    for (key, path) in [
      ("paid_at", \Order.paidAt), ("shipped_at", \.shippedAt), ("protection_ends_at", \.protectionEndsAt),
      ("receipt_confirmed_at", \.receiptConfirmedAt),
    ] as [(String, WritableKeyPath<Order, Timestamp?>)] {
      guard let text = body[key]?.string else { continue }
      guard let time = Timestamp(text) else { return .failure(missing("order.\(key) as an RFC 3339 time")) }
      order[keyPath: path] = time
    }
    for (key, path) in [
      ("url", \Order.url), ("title", \.title), ("city", \.city), ("country", \.country),
      ("account", \.account),
      ("variant", \.variant), ("shipping_method", \.shippingMethod),
    ] as [(String, WritableKeyPath<Order, String?>)] {
      order[keyPath: path] = body[key]?.string.map { String($0.prefix(2000)) }
    }
    order.freeReturn = body["free_return"]?.bool
    order.paidByCoupon = body["paid_by_coupon"]?.text.flatMap { Money(amount: $0, currency: currency) }
    order.tracking = body["tracking"].flatMap(Self.tracking)
    if let refusal = Self.unreadableAmount(in: event, of: total) { return .failure(refusal) }
    let claim =
      event.offer(currency: currency)
      ?? Offer(refund: total, withReturn: event.body["with_return"]?.bool ?? false, by: .buyer, at: event.at)
    return .success(Dispute(order: order, openedAt: now, reason: reason, claim: claim))
  }

  /// An amount that is there and cannot be meant: it is not taken for the whole.
  static func unreadableAmount(in event: LifeEvent, of total: Money) -> LifeRefusal? {
    guard let given = event.body["refund"] ?? event.body["amount"], given != .null else { return nil }
    if let offer = event.offer(currency: total.currency), offer.refund.units >= 0 { return nil }
    return LifeRefusal(
      "amount-unreadable", "'\((given.text ?? given.compact).prefix(40))' is no amount of money",
      remedy: "give one such as 12.50, and its currency")
  }

  private func missing(_ what: String) -> LifeRefusal {
    LifeRefusal("order-data-missing", "the order is not told well enough: \(what)", remedy: "send \(what)")
  }

  /// Where a parcel is, as an event tells it; nil for a status that nobody knows.
  static func tracking(_ body: JSONValue) -> Tracking? {
    guard let status = body["status"]?.string.flatMap({ Tracking.Status(rawValue: $0) }) else { return nil }
    var tracking = Tracking(status: status)
    func short(_ key: String) -> String? { body[key]?.string.map { String($0.prefix(200)) } }
    tracking.number = short("number")
    tracking.city = short("city")
    tracking.country = short("country")
    tracking.method = short("method")
    tracking.deliveredAt = body["delivered_at"]?.string.flatMap { Timestamp($0) }
    func grams(_ key: String) -> Int? {
      body[key]?.number.flatMap { $0 >= 0 && $0 < 1e9 ? Int($0) : nil }
    }
    tracking.sentGrams = grams("sent_grams")
    tracking.arrivedGrams = grams("arrived_grams")
    return tracking
  }
}
