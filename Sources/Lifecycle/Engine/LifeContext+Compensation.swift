import CaseModel

extension LifeContext {
  mutating func planCompensation() {
    guard let index = life.appeals.indices.last else { return }
    life.appeals[index].compensation = plannedCompensation
  }

  /// What overturning the last appeal is made good with; none where nothing is owed.
  var plannedCompensation: [Coupon] {
    guard let appeal = life.appeals.last else { return [] }
    return appeal.role == .buyer ? coupons : credit
  }

  /// Coupons for what the buyer claimed and did not get, or for less where the decision says so.
  private var coupons: [Coupon] {
    var most = policy.compensationMost
    if let dispute = life.dispute {
      most = Money(units: min(most.units, unpaid(in: dispute, within: most)), currency: most.currency)
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
    return coupons
  }

  /// What a seller paid by an outcome that was wrong; what the buyer has stays theirs.
  private var credit: [Coupon] {
    guard
      let paid = event.offer(currency: life.dispute?.order.total.currency)?.refund
        ?? life.dispute?.settlement?.refund, paid.units > 0
    else { return [] }
    return [Coupon(amount: paid, validUntil: end(of: "coupon_valid", from: now) ?? now)]
  }

  /// The units of what was owed and not granted; in another currency that part of the most there is, for no rate is known.
  private func unpaid(in dispute: Dispute, within most: Money) -> Int64 {
    let owed = owed(in: dispute)
    let granted = dispute.settlement?.refund ?? Money(units: 0, currency: owed.currency)
    guard granted.currency == owed.currency else { return most.units }
    let unpaid = max(0, owed.units - max(0, granted.units))
    if owed.currency == most.currency { return unpaid }
    guard owed.units > 0 else { return 0 }
    return Int64((Double(most.units) * Double(unpaid) / Double(owed.units)).rounded())
  }

  /// From when it is in the account a coupon is valid.
  mutating func issueCoupons() {
    guard let index = life.appeals.indices.last else { return }
    let valid = end(of: "coupon_valid", from: now) ?? now
    for coupon in life.appeals[index].compensation.indices {
      life.appeals[index].compensation[coupon].validUntil = valid
    }
    let count = life.appeals[index].compensation.count
    note = count == 1 ? "one coupon" : "\(count) coupons"
  }
}
