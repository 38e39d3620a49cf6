/// What the marketplace knows of the order of a dispute.
public struct Order: Sendable, Hashable, Codable {
  public var id: String
  public var total: Money
  public var url: String?
  public var title: String?
  public var paidAt: Timestamp?
  public var shippedAt: Timestamp?
  public var protectionEndsAt: Timestamp?
  public var receiptConfirmedAt: Timestamp?
  public var tracking: Tracking?
  public var city: String?
  public var country: String?
  /// `active`, `blocked`, `suspended` or `closed`.
  public var account: String?
  public var freeReturn: Bool?
  /// Paid with coupons, of the total: not refunded again.
  public var paidByCoupon: Money?
  public var variant: String?
  public var shippingMethod: String?

  enum CodingKeys: String, CodingKey {
    case id, total, url, title, tracking, city, country, account, variant
    case paidAt = "paid_at"
    case shippedAt = "shipped_at"
    case protectionEndsAt = "protection_ends_at"
    case receiptConfirmedAt = "receipt_confirmed_at"
    case freeReturn = "free_return"
    case paidByCoupon = "paid_by_coupon"
    case shippingMethod = "shipping_method"
  }

  public init(id: String, total: Money) {
    self.id = id
    self.total = total
  }
}
