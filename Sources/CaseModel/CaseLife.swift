/// What became of a case after triage: where it stands in its workflow, who said what, what was decided and done.
public struct CaseLife: Sendable, Hashable, Codable {
  /// `complaint`, `dispute` or `appeal`.
  public var workflow: String
  public var state: String
  public var since: Timestamp
  /// How many events were applied: numbers notices, so that the same event gives the same Message-ID.
  public var moves: Int
  @Sparse public var timers: [LifeTimer]
  @Sparse public var parties: [Party]
  @Sparse public var statements: [Statement]
  @Sparse public var decisions: [CaseDecision]
  /// A decision that waits for a second person.
  public var proposal: CaseDecision?
  @Sparse public var measures: [AppliedMeasure]
  @Sparse public var points: [PenaltyEntry]
  @Sparse public var appeals: [Appeal]
  public var dispute: Dispute?
  @Sparse public var notices: [SentNotice]
  /// Warnings to reporters and suspensions that this case's dismissal led to.
  @Sparse public var misuse: [MisuseStep]
  /// Ids of events that were applied: the same one again changes nothing.
  @Sparse public var taken: [String]

  public init(workflow: String, state: String, since: Timestamp) {
    self.workflow = workflow
    self.state = state
    self.since = since
    moves = 0
    timers = []
    parties = []
    statements = []
    decisions = []
    measures = []
    points = []
    appeals = []
    notices = []
    misuse = []
    taken = []
  }
}
