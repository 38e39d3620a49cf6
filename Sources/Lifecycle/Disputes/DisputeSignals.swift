import CaseModel

/// What speaks for a side in a dispute: parcel, dates, what the seller wrote, the snapshot of the listing.
///
/// It orders and proposes; a person judges.
struct DisputeSignals {
  let policy: LifePolicy

  func read(_ dispute: Dispute, statements: [Statement], listing: Listing?) -> [DisputeSignal] {
    var found: [DisputeSignal] = []
    found += parcel(dispute)
    for signal in policy.disputeSignals {
      if let excerpt = said(signal, in: statements) {
        found.append(DisputeSignal(rule: signal.id, side: signal.speaksFor, excerpt: excerpt))
      }
    }
    for statement in statements {
      for file in statement.files where file.problem != nil {
        found.append(
          DisputeSignal(
            rule: "evidence-unreadable", side: statement.role == .seller ? .buyer : .neither,
            excerpt: "\(file.path.prefix(80)): \(file.problem ?? "")"))
      }
    }
    if let listing { found += promised(dispute, listing) }
    return Array(found.prefix(50))
  }

  private func said(_ signal: LifePolicy.PhraseSignal, in statements: [Statement]) -> String? {
    let phrases = signal.phrases.map { SaidPhrase($0) }
    let exempt = signal.unless.map { SaidPhrase($0) }
    for statement in statements where statement.role == signal.saidBy {
      guard let text = statement.text.map({ SaidText($0) }) else { continue }
      let wordy = exempt.filter { !$0.isDense }.flatMap { $0.places(in: text) }
      let dense = exempt.filter(\.isDense).flatMap { $0.places(in: text) }
      for phrase in phrases {
        let harmless = phrase.isDense ? dense : wordy
        let place = phrase.places(in: text).first { place in
          !harmless.contains { $0.overlaps(place) }
            && !text.isDenied(
              place, isDense: phrase.isDense, by: policy.disputeNegations, but: policy.disputeConditions)
        }
        if let place { return text.excerpt(place, isDense: phrase.isDense) }
      }
    }
    return nil
  }

  private func parcel(_ dispute: Dispute) -> [DisputeSignal] {
    let order = dispute.order
    guard let tracking = order.tracking else { return [] }
    var found: [DisputeSignal] = []
    func add(_ rule: String, _ side: DisputeSignal.Side, _ excerpt: String) {
      found.append(DisputeSignal(rule: rule, side: side, excerpt: excerpt))
    }
    func differs(_ left: String?, _ right: String?) -> Bool {
      guard let left, let right, !left.isEmpty, !right.isEmpty else { return false }
      return left.lowercased() != right.lowercased()
    }
    if tracking.status == .delivered {
      if differs(tracking.country, order.country) {
        add(
          "delivered-elsewhere", .buyer,
          "delivered in \(tracking.country ?? ""), ordered to \(order.country ?? "")")
      } else if differs(tracking.city, order.city) {
        add(
          "delivered-elsewhere", .buyer, "delivered in \(tracking.city ?? ""), ordered to \(order.city ?? "")"
        )
      } else if dispute.reason.hasPrefix("not_received"), tracking.city != nil {
        add("delivered-here", .seller, "delivered in \(tracking.city ?? "")")
      }
    }
    if let delivered = tracking.deliveredAt, let paid = order.paidAt, delivered < paid {
      add("delivered-before-order", .buyer, "delivered \(delivered), ordered \(paid)")
    }
    switch tracking.status {
    case .returned: add("returned-to-seller", .buyer, "the carrier took the parcel back to the seller")
    case .untraceable, .none: add("no-trace", .buyer, "the parcel cannot be traced")
    case .delivered, .inTransit: break
    }
    if let sent = tracking.sentGrams, let arrived = tracking.arrivedGrams, arrived * 10 < sent * 9 {
      add("lighter-on-the-way", .buyer, "\(sent) g sent, \(arrived) g arrived")
    }
    if differs(tracking.method, order.shippingMethod) {
      add(
        "other-shipping", .buyer, "paid for \(order.shippingMethod ?? ""), sent by \(tracking.method ?? "")")
    }
    return found
  }

  /// What was ordered against what the snapshot of the listing promises.
  private func promised(_ dispute: Dispute, _ listing: Listing) -> [DisputeSignal] {
    guard let variant = dispute.order.variant?.lowercased(), !variant.isEmpty else { return [] }
    let written =
      ([listing.title, listing.description].compactMap { $0 } + listing.attributes.map(\.value)
      + listing.variants.compactMap(\.name)).map { $0.lowercased() }
    if written.contains(where: { $0.firstRange(of: variant) != nil }) {
      return [
        DisputeSignal(
          rule: "listing-promises", side: .buyer, excerpt: "the listing names '\(variant.prefix(80))'")
      ]
    }
    // What stands only in a picture may lose the argument.
    return [
      DisputeSignal(
        rule: "only-in-pictures", side: .neither, excerpt: "the listing does not name '\(variant.prefix(80))'"
      )
    ]
  }
}
