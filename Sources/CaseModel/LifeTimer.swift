/// A clock that runs on a case: when it is due, and which event it then causes.
public struct LifeTimer: Sendable, Hashable, Codable {
  public var event: String
  public var due: Timestamp
  /// States in which it goes on running; absent: only the one that started it.
  public var within: [String]?

  public init(event: String, due: Timestamp, within: [String]? = nil) {
    self.event = event
    self.due = due
    self.within = within
  }
}
