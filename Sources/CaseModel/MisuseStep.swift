/// A warning to a reporter whose reports are mostly unfounded, or the time for which none of theirs are taken.
public struct MisuseStep: Sendable, Hashable, Codable {
  /// The reporter's id, or the e-mail address of one without.
  public var reporter: String
  public var at: Timestamp
  /// Until when reports of theirs wait; absent for a warning.
  public var until: Timestamp?
  /// When an appeal showed that the reporter was right.
  public var liftedAt: Timestamp?

  enum CodingKeys: String, CodingKey {
    case reporter, at, until
    case liftedAt = "lifted_at"
  }

  public init(reporter: String, at: Timestamp, until: Timestamp? = nil) {
    self.reporter = reporter
    self.at = at
    self.until = until
  }
}
