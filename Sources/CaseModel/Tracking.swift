/// Where a parcel is, as the carrier says.
public struct Tracking: Sendable, Hashable, Codable {
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case none, untraceable, returned, delivered
    case inTransit = "in_transit"
  }

  public var status: Status
  public var number: String?
  public var deliveredAt: Timestamp?
  public var city: String?
  public var country: String?
  public var method: String?
  public var sentGrams: Int?
  public var arrivedGrams: Int?

  enum CodingKeys: String, CodingKey {
    case status, number, city, country, method
    case deliveredAt = "delivered_at"
    case sentGrams = "sent_grams"
    case arrivedGrams = "arrived_grams"
  }

  public init(status: Status) { self.status = status }
}
