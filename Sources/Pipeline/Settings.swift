import CaseModel

/// What a command was asked to do: where the tree and the rules are, what time it is, what it may touch.
public struct Settings: Sendable {
  public var queues: String
  public var rules: String
  /// Archives that answer all fetches; nil fetches for real, an empty list answers nothing.
  public var replay: [String]?
  /// Pages read and weighed at once.
  public var jobs: Int
  /// At most this many reports are taken in.
  public var limit: Int?
  public var dryRun: Bool
  public var now: Timestamp
  /// For tests: private addresses and any port may be fetched; the run record says so.
  public var allowPrivateNetwork: Bool
  /// Who did it, for histories.
  public var by: String
  /// The program's version, for run records.
  public var version = ""

  public init(
    queues: String, rules: String, replay: [String]? = nil, jobs: Int = 2, limit: Int? = nil,
    dryRun: Bool = false,
    now: Timestamp, allowPrivateNetwork: Bool = false, by: String = "docket run"
  ) {
    self.queues = queues
    self.rules = rules
    self.replay = replay
    self.jobs = max(1, jobs)
    self.limit = limit
    self.dryRun = dryRun
    self.now = now
    self.allowPrivateNetwork = allowPrivateNetwork
    self.by = by
  }
}
