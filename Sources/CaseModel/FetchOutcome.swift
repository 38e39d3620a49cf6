/// What became of a fetch.
public enum FetchOutcome: Sendable {
  /// A response of any status came; what it means is for the stages after.
  case page(FetchedPage)
  /// The server says that nothing has changed since the snapshot.
  case unchanged(Snapshot)
  /// The address, or one that it led to, must never be fetched. Evidence, not weather: never retried.
  case blocked(reason: String)
  /// No answer for now: worth another try, not before `retryAfter` seconds where the server said so.
  case unavailable(reason: String, retryAfter: Int64?)
}
