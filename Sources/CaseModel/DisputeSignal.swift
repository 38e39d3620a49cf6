/// One fact of a dispute that speaks for a side.
public struct DisputeSignal: Sendable, Hashable, Codable {
  public enum Side: String, Sendable, Hashable, Codable {
    case buyer, seller, neither
  }

  public var rule: String
  /// Whom it speaks for.
  public var side: Side
  public var excerpt: String

  public init(rule: String, side: Side, excerpt: String) {
    self.rule = rule
    self.side = side
    self.excerpt = excerpt
  }
}
