/// What a price text says.
public struct PriceReading: Sendable, Hashable {
  /// A decimal string with a point, such as `1299.90`; nil where the text has no amount.
  public var amount: String?
  /// ISO 4217; nil where the text does not say.
  public var currency: String?
  /// The currency as it stands in the text, such as `руб.`.
  public var currencyText: String?

  /// Creates a reading from its parts.
  public init(amount: String? = nil, currency: String? = nil, currencyText: String? = nil) {
    self.amount = amount
    self.currency = currency
    self.currencyText = currencyText
  }
}
