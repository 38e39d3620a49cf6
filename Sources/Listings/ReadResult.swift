import CaseModel

/// What reading a page gave: the listing as far as it was seen, and what kind of page it was.
public struct ReadResult: Sendable {
  /// The facts that the page shows; nearly empty for a page that is gone or a wall.
  public var listing: Listing
  /// Whether the page is a listing at all.
  public var verdict: Verdict

  /// Creates a result from its parts.
  public init(listing: Listing, verdict: Verdict) {
    self.listing = listing
    self.verdict = verdict
  }

  /// The kind of page that was read.
  public enum Verdict: Sendable, Hashable {
    /// The page of an item, whole or in part.
    case listing
    /// The item no longer exists.
    case gone(String)
    /// A captcha, login or block page: nothing can be said of the item.
    case wall(String)
  }
}
