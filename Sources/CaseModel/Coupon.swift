/// One coupon of a compensation.
public struct Coupon: Sendable, Hashable, Codable {
  public var amount: Money
  public var validUntil: Timestamp

  enum CodingKeys: String, CodingKey {
    case amount
    case validUntil = "valid_until"
  }

  public init(amount: Money, validUntil: Timestamp) {
    self.amount = amount
    self.validUntil = validUntil
  }
}
