import CaseModel

/// One address to be fetched, and what is known of it from before.
public struct FetchRequest: Sendable {
  public var url: String
  /// What politeness counts by; the address's host where it is nil.
  public var hostKey: String?
  public var etag: String?
  public var lastModified: String?
  /// The newest snapshot of the same address; an unchanged page points at it instead of being kept again.
  public var previous: Snapshot?

  public init(
    url: String, hostKey: String? = nil, etag: String? = nil, lastModified: String? = nil,
    previous: Snapshot? = nil
  ) {
    self.url = url
    self.hostKey = hostKey
    self.etag = etag
    self.lastModified = lastModified
    self.previous = previous
  }
}
