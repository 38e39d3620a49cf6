/// A page exactly as it was fetched: where its record stands in the evidence archive.
public struct Snapshot: Sendable, Hashable, Codable {
  public var fetchedAt: Timestamp
  /// The address that answered, after redirects.
  public var url: String
  public var status: Int
  /// Of the body after content decoding, in hexadecimal.
  public var sha256: String
  /// The archive's path under `queues/.docket/evidence/`.
  public var warc: String
  /// The record's first byte in that archive.
  public var offset: Int64

  enum CodingKeys: String, CodingKey {
    case url, status, sha256, warc, offset
    case fetchedAt = "fetched_at"
  }

  public init(fetchedAt: Timestamp, url: String, status: Int, sha256: String, warc: String, offset: Int64) {
    self.fetchedAt = fetchedAt
    self.url = url
    self.status = status
    self.sha256 = sha256
    self.warc = warc
    self.offset = offset
  }
}
