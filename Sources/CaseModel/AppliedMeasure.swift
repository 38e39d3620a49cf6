/// A measure that was called for, and until when.
public struct AppliedMeasure: Sendable, Hashable, Codable {
  public var measure: String
  public var at: Timestamp
  public var until: Timestamp?
  /// `decision`, or `points` where the ledger called for it.
  public var because: String
  public var undoneAt: Timestamp?
  /// When it was lifted because its time was over.
  public var endedAt: Timestamp?

  enum CodingKeys: String, CodingKey {
    case measure, at, until, because
    case undoneAt = "undone_at"
    case endedAt = "ended_at"
  }

  /// Whether it was neither called off nor is over.
  public var isInForce: Bool { undoneAt == nil && endedAt == nil }

  public init(measure: String, at: Timestamp, until: Timestamp? = nil, because: String) {
    self.measure = measure
    self.at = at
    self.until = until
    self.because = because
  }
}
