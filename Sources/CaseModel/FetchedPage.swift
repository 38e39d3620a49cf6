/// A response as the stages after fetching see it.
public struct FetchedPage: Sendable {
  /// The address that was asked for.
  public var requestedURL: String
  /// The address that answered, after redirects.
  public var url: String
  public var status: Int
  public var headers: [Header]
  /// After content decoding (gzip, br, deflate), never more than the byte cap.
  public var body: [UInt8]
  /// Whether the body is shorter than the server meant it: a cap, a time-out, a lying length.
  public var truncated: Bool
  public var snapshot: Snapshot?

  public struct Header: Sendable, Hashable {
    public var name: String
    public var value: String
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    requestedURL: String, url: String, status: Int, headers: [Header], body: [UInt8], truncated: Bool = false,
    snapshot: Snapshot? = nil
  ) {
    self.requestedURL = requestedURL
    self.url = url
    self.status = status
    self.headers = headers
    self.body = body
    self.truncated = truncated
    self.snapshot = snapshot
  }

  /// The last header of that name, case-insensitively.
  public func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.last { $0.name.lowercased() == wanted }?.value
  }
}
