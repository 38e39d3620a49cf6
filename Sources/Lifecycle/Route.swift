import CaseModel

/// Where a case goes next, and why.
public struct Route: Sendable, Hashable {
  public var bucket: Bucket
  /// One sentence for the history and for a moderator.
  public var reason: String
  public var measure: String?
  public var priority: Int
  public var clock: Clock?
  /// Failures in a row; nil where the page was had.
  public var attempts: Int?

  public init(
    bucket: Bucket, reason: String, measure: String? = nil, priority: Int, clock: Clock? = nil,
    attempts: Int? = nil
  ) {
    self.bucket = bucket
    self.reason = reason
    self.measure = measure
    self.priority = priority
    self.clock = clock
    self.attempts = attempts
  }
}
