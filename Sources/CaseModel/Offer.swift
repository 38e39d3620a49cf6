/// What a side asks for or offers.
public struct Offer: Sendable, Hashable, Codable {
  public var refund: Money
  /// Whether the goods go back first.
  public var withReturn: Bool
  public var by: Role?
  public var at: Timestamp?

  enum CodingKeys: String, CodingKey {
    case refund, by, at
    case withReturn = "with_return"
  }

  public init(refund: Money, withReturn: Bool = false, by: Role? = nil, at: Timestamp? = nil) {
    self.refund = refund
    self.withReturn = withReturn
    self.by = by
    self.at = at
  }
}
