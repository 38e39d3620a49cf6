/// An amount in a currency: a decimal string with its ISO 4217 code, exact to a ten-thousandth.
public struct Money: Sendable, Hashable, Codable, CustomStringConvertible {
  /// Ten-thousandths of the currency's unit.
  public let units: Int64
  public let currency: String

  private static let scale: Int64 = 10_000
  private static let largest: Int64 = 1_000_000_000_000 * scale

  public init(units: Int64, currency: String) {
    self.units = min(max(units, -Self.largest), Self.largest)
    self.currency = currency
  }

  /// Nil for anything but digits with at most one point and four digits after it.
  public init?(amount: String, currency: String) {
    guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    let parts = amount.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) }),
      parts[0].utf8.count <= 12, let whole = Int64(parts[0])
    else { return nil }
    var fraction: Int64 = 0
    if parts.count == 2 {
      guard parts[1].utf8.count <= 4,
        let read = Int64(parts[1] + String(repeating: "0", count: 4 - parts[1].count))
      else { return nil }
      fraction = read
    }
    self.init(units: whole * Self.scale + fraction, currency: currency)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// At least two decimals: `18.90`.
  public var amount: String {
    let magnitude = units.magnitude
    var digits = String(magnitude % UInt64(Self.scale))
    digits = String(repeating: "0", count: 4 - digits.count) + digits
    while digits.count > 2, digits.hasSuffix("0") { digits.removeLast() }
    return (units < 0 ? "-" : "") + "\(magnitude / UInt64(Self.scale)).\(digits)"
  }

  public var description: String { "\(amount) \(currency)" }

  private enum CodingKeys: String, CodingKey { case amount, currency }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let amount = try container.decode(String.self, forKey: .amount)
    guard let read = Money(amount: amount, currency: try container.decode(String.self, forKey: .currency))
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .amount, in: container, debugDescription: "no amount of money")
    }
    self = read
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(amount, forKey: .amount)
    try container.encode(currency, forKey: .currency)
  }
}
