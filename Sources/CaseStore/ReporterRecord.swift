/// What became of one reporter's reports.
public struct ReporterRecord: Sendable, Hashable {
  /// The reporter's id, or the e-mail address of one without.
  public var reporter: String
  public var reports: Int
  public var upheld: Int
  public var unfounded: Int

  public init(reporter: String, reports: Int, upheld: Int, unfounded: Int) {
    self.reporter = reporter
    self.reports = reports
    self.upheld = upheld
    self.unfounded = unfounded
  }
}
