/// What is kept of a listing as it once was: enough to tell other goods, other prices, and the same text again.
public struct ListingTrace: Sendable, Hashable, Codable {
  /// When it was first seen so, and when last.
  public var fetchedAt: Timestamp
  public var lastSeenAt: Timestamp
  /// At how many snapshots it was so.
  public var times: Int
  public var title: String?
  public var price: String?
  public var listPrice: String?
  public var currency: String?
  /// The last name of the category's trail.
  public var category: String?
  /// A MinHash of title and description, in hexadecimal; absent for texts that are too short.
  public var signature: String?

  enum CodingKeys: String, CodingKey {
    case times, title, price, currency, category, signature
    case lastSeenAt = "last_seen_at"
    case fetchedAt = "fetched_at"
    case listPrice = "list_price"
  }

  public init(_ listing: Listing, fetchedAt: Timestamp, signature: String?) {
    self.fetchedAt = fetchedAt
    lastSeenAt = fetchedAt
    times = 1
    title = listing.title.map { String($0.prefix(500)) }
    price = listing.price
    listPrice = listing.listPrice
    currency = listing.currency
    category = listing.categoryPath.last.map { String($0.prefix(200)) }
    self.signature = signature
  }

  /// Whether it shows the same as another, whenever that was.
  public func isSame(as other: ListingTrace) -> Bool {
    title == other.title && price == other.price && listPrice == other.listPrice
      && currency == other.currency && category == other.category && signature == other.signature
  }
}

extension [ListingTrace] {
  private static var most: Int { 10 }

  /// Adds what the newest snapshot shows: a line of its own only where it differs. The first and the nine last are kept.
  public mutating func add(_ trace: ListingTrace) {
    guard let index = indices.last, self[index].isSame(as: trace) else {
      append(trace)
      if count > Self.most { remove(at: 1) }
      return
    }
    guard trace.fetchedAt > self[index].lastSeenAt else { return }
    self[index].lastSeenAt = trace.fetchedAt
    self[index].times += 1
  }
}
