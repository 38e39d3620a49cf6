import CaseModel

/// Runs as a table, the earliest first: `docket runs`.
public struct RunTable: Sendable {
  /// One run.
  public struct Row: Sendable {
    public var command: String
    public var started: Timestamp
    /// Nil where it never said that it ended.
    public var ended: Timestamp?
    /// What it did, or which fetches failed.
    public var counts: [(name: String, count: Int)]

    public init(
      command: String, started: Timestamp, ended: Timestamp?, counts: [(name: String, count: Int)]
    ) {
      self.command = command
      self.started = started
      self.ended = ended
      self.counts = counts
    }
  }

  private let width: Int
  private let utf8: Bool

  public init(width: Int = 80, utf8: Bool = true) {
    self.width = max(40, min(1000, width))
    self.utf8 = utf8
  }

  /// A header, then a line for each run.
  public func text(_ rows: [Row]) -> String {
    var grid = TextGrid([.left, .right, .left, .left], flexible: 3, indent: 0)
    grid.add(["STARTED", "TOOK", "COMMAND", "COUNTS"])
    for row in rows {
      let took = row.ended.map { Wording.span($0.seconds(since: row.started)) } ?? "never ended"
      let counts = row.counts.map { "\(Inert.terminal($0.name, utf8: utf8, limit: 160)) \($0.count)" }
      grid.add([
        row.started.description, took, Inert.terminal(row.command, utf8: utf8, limit: 40),
        counts.joined(separator: ", "),
      ])
    }
    return grid.lines(width: width, utf8: utf8).map(\.trimmedRight).joined(separator: "\n") + "\n"
  }
}
