import CaseModel

/// What became of the page of a case, as routing needs it.
public enum PageState: Sendable, Hashable {
  /// A listing was read; whether it is complete, the listing says.
  case read
  /// The listing no longer exists.
  case gone(reason: String)
  /// A wall stood before the page: login, captcha, refusal.
  case wall(reason: String, retryAfter: Int64?)
  /// No answer for now.
  case unavailable(reason: String, retryAfter: Int64?)
  /// It led to an address never to be fetched.
  case blocked(reason: String)
}
