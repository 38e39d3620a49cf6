/// The status of a case: on disk, the directory of `queues/` that holds its file.
public enum Bucket: String, Codable, CaseIterable, Sendable, Hashable, Comparable {
  case deferred
  case needsInfo = "needs-info"
  case review
  case escalated
  case violation
  case noViolation = "no-violation"
  case gone
  case duplicate
  case awaitingSeller = "awaiting-seller"
  case appealed
  case closed
  case held

  public static func < (left: Bucket, right: Bucket) -> Bool { left.rawValue < right.rawValue }

  /// The buckets in which a case waits for a person.
  public static let waitingForPerson: Set<Bucket> = [.needsInfo, .review, .escalated, .appealed, .held]
}
