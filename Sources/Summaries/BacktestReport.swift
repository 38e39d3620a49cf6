import CaseModel

/// What other rules would do with stored cases, and whether people had decided otherwise: `docket backtest`.
public struct BacktestReport: Sendable, Hashable {
  /// A case that a person decided, under the rules of then and under these.
  public struct Decided: Sendable, Hashable {
    public var caseID: String
    public var upheld: Bool
    public var by: String
    public var before: Bucket
    public var now: Bucket
    public var wasWrong: Bool
    public var isWrong: Bool
    public var reasons: [String]

    public init(
      caseID: String, upheld: Bool, by: String, before: Bucket, now: Bucket, wasWrong: Bool, isWrong: Bool,
      reasons: [String]
    ) {
      self.caseID = caseID
      self.upheld = upheld
      self.by = by
      self.before = before
      self.now = now
      self.wasWrong = wasWrong
      self.isWrong = isWrong
      self.reasons = reasons
    }

    /// `turns wrong`, `turns right`, `stays wrong`, `changes`; nil where nothing is to be said.
    var word: String? {
      switch (wasWrong, isWrong) {
      case (false, true): "turns wrong"
      case (true, false): "turns right"
      case (true, true): "stays wrong"
      case (false, false): before == now ? nil : "changes"
      }
    }
  }

  public var changes: ReprocessReport
  public var decided: [Decided]
  public var since: Timestamp

  public init(changes: ReprocessReport, decided: [Decided], since: Timestamp) {
    self.changes = changes
    self.decided = decided.sorted { $0.caseID < $1.caseID }
    self.since = since
  }

  /// Decided cases that these rules would settle the other way, and the rules of then did not.
  public var turnedWrong: Int { decided.count { $0.isWrong && !$0.wasWrong } }

  public func text(width: Int = 80, utf8: Bool = true) -> String {
    func inert(_ text: String) -> String { Inert.terminal(text, utf8: utf8, limit: 120) }
    var lines = [changes.text(width: width, utf8: utf8)]
    let verdicts = [
      ("turn wrong", turnedWrong), ("turn right", decided.count { $0.wasWrong && !$0.isWrong }),
      ("stay wrong", decided.count { $0.wasWrong && $0.isWrong }),
    ].map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    lines.append(
      "\(Wording.count(decided.count, "case")) decided by people since \(Wording.day(since)): \(verdicts)\n")
    var grid = TextGrid([.left, .left, .left, .left, .left], flexible: 4)
    let arrow = utf8 ? "→" : "->"
    let shown = decided.filter { $0.word != nil }.sorted { ($0.rank, $0.caseID) < ($1.rank, $1.caseID) }
    for one in shown.prefix(40) {
      grid.add([
        inert(one.caseID), one.word ?? "", "\(one.before.rawValue) \(arrow) \(one.now.rawValue)",
        "\(one.upheld ? "upheld" : "dismissed") by \(inert(one.by))",
        inert(one.reasons.prefix(3).joined(separator: ", ")),
      ])
    }
    if !shown.isEmpty { lines.append(grid.lines(width: width, utf8: utf8).joined(separator: "\n") + "\n") }
    if shown.count > 40 { lines.append("  and \(shown.count - 40) more\n") }
    return lines.joined()
  }

  /// A line for each case that changes or is wrong, then one with the counts.
  public func jsonLines() -> String {
    var lines = decided.filter { $0.word != nil }.map { one in
      JSONValue.object([
        "case": .string(one.caseID), "decided": .string(one.upheld ? "upheld" : "dismissed"),
        "by": .string(one.by), "from": .string(one.before.rawValue), "to": .string(one.now.rawValue),
        "was_wrong": .bool(one.wasWrong), "is_wrong": .bool(one.isWrong),
        "reasons": .array(one.reasons.map { .string($0) }),
      ])
    }
    lines.append(
      .object([
        "decided": .number("\(decided.count)"), "turned_wrong": .number("\(turnedWrong)"),
        "turned_right": .number("\(decided.count { $0.wasWrong && !$0.isWrong })"),
        "stayed_wrong": .number("\(decided.count { $0.wasWrong && $0.isWrong })"),
        "since": .string(since.description),
      ]))
    return changes.jsonLines() + lines.map { Inert.json($0.compact) + "\n" }.joined()
  }
}

extension BacktestReport.Decided {
  /// What needs attention first.
  fileprivate var rank: Int {
    switch (wasWrong, isWrong) {
    case (false, true): 0
    case (true, true): 1
    case (true, false): 2
    case (false, false): 3
    }
  }
}
