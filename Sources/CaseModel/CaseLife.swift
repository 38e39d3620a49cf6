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

/// A person or account on one side of a case.
public struct Party: Sendable, Hashable, Codable {
  public var role: Role
  public var id: String?
  public var name: String?
  public var email: String?
  /// The language that notices to them are written in, such as `de`.
  public var language: String?

  public init(
    role: Role, id: String? = nil, name: String? = nil, email: String? = nil, language: String? = nil
  ) {
    self.role = role
    self.id = id
    self.name = name
    self.email = email
    self.language = language
  }
}

/// In which part somebody acts on a case.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
  case reporter, seller, buyer, moderator, machine, clock, carrier, payment
  case rightsHolder = "rights_holder"
}

/// What a party said, with what files: an answer, evidence, a counter-notice.
public struct Statement: Sendable, Hashable, Codable {
  public var at: Timestamp
  public var role: Role
  public var by: String?
  /// The event that brought it, such as `seller-answer`.
  public var event: String
  public var text: String?
  @Sparse public var files: [Attachment]

  public init(
    at: Timestamp, role: Role, by: String?, event: String, text: String?, files: [Attachment] = []
  ) {
    self.at = at
    self.role = role
    self.by = by
    self.event = event
    self.text = text
    self.files = files
  }
}

/// A notice that was written for a party.
public struct SentNotice: Sendable, Hashable, Codable {
  /// The Message-ID without its brackets.
  public var id: String
  public var notice: String
  public var to: Role
  public var at: Timestamp

  public init(id: String, notice: String, to: Role, at: Timestamp) {
    self.id = id
    self.notice = notice
    self.to = to
    self.at = at
  }
}
