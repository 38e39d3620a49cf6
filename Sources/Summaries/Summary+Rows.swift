import CaseModel

extension Summary {
  /// What came in of one category, and in which bucket it stands now.
  public struct CategoryRow: Sendable, Hashable, Codable {
    public var category: Category
    public var reports = Compared()
    public var cases = Compared()
    /// Bucket name to the cases of the period that are in it now; buckets with none are absent.
    public var buckets: [String: Int] = [:]
    /// Cases that came in, slice by slice from the period's beginning.
    public var slices: [Int] = []

    public init(category: Category) { self.category = category }
  }

  /// Cases that moved in the period, by where their last move in it led.
  public struct OutcomeRow: Sendable, Hashable, Codable {
    public var outcome: Outcome
    public var cases = Compared()
    /// Of the current ones: moved there by Docket or a policy, and by a person.
    public var byDocket = 0
    public var byPeople = 0

    enum CodingKeys: String, CodingKey {
      case outcome, cases
      case byDocket = "by_docket"
      case byPeople = "by_people"
    }

    public init(outcome: Outcome) { self.outcome = outcome }
  }

  /// How long one step took, for cases that reached it in the period; counted from the first report's submission.
  public struct DurationRow: Sendable, Hashable, Codable {
    public enum Step: String, Sendable, Hashable, Codable, CaseIterable {
      case firstAssessment = "first_assessment"
      case settledByDocket = "settled_by_docket"
      case decidedByPeople = "decided_by_people"
    }
    public var step: Step
    public var cases: Compared
    public var medianSeconds: Int64?
    public var p90Seconds: Int64?
    public var previousMedianSeconds: Int64?
    public var previousP90Seconds: Int64?
    /// Cases up to each limit of `DurationRow.limits`, and longer than the last.
    public var distribution: [Int]

    /// Five minutes, an hour, six hours, a day, three days, a week, thirty days.
    public static let limits: [Int64] = [300, 3600, 21_600, 86_400, 259_200, 604_800, 2_592_000]

    enum CodingKeys: String, CodingKey {
      case step, cases, distribution
      case medianSeconds = "median_seconds"
      case p90Seconds = "p90_seconds"
      case previousMedianSeconds = "previous_median_seconds"
      case previousP90Seconds = "previous_p90_seconds"
    }
  }

  /// One of the most frequent names.
  public struct TopRow: Sendable, Hashable, Codable {
    public var name: String
    public var cases: Compared
    /// Of the current ones: where the evidence confirmed the report, and where it did not hold.
    public var confirmed: Int
    public var cleared: Int
  }

  /// Reporters worth knowing, by pseudonym.
  public struct Reporters: Sendable, Hashable, Codable {
    /// Whose reports hold.
    public var reliable: [ReporterRow] = []
    /// Whose reports often do not.
    public var unfounded: [ReporterRow] = []
    /// Who reported most in a single day.
    public var floods: [ReporterRow] = []
  }

  /// A reporter's reports.
  public struct ReporterRow: Sendable, Hashable, Codable {
    public var reporter: String
    public var kind: Reporter.Kind
    public var reports: Compared
    /// Of those of the period: about cases that were confirmed, that were cleared.
    public var confirmed: Int
    public var unfounded: Int
    /// The most in one day of the period.
    public var mostInADay: Int
    /// When that day began; absent where it is not known.
    public var mostOn: Timestamp?

    enum CodingKeys: String, CodingKey {
      case reporter, kind, reports, confirmed, unfounded
      case mostInADay = "most_in_a_day"
      case mostOn = "most_on"
    }
  }

  /// How the rules did.
  public struct Rules: Sendable, Hashable, Codable {
    public var hits: [RuleRow] = []
    /// Rules of the pack that no case of the tree has hit.
    public var neverHit: [String] = []
    /// Rules that the pack has; 0 where it was not read.
    public var known = 0

    enum CodingKeys: String, CodingKey {
      case hits, known
      case neverHit = "never_hit"
    }
  }

  /// One rule.
  public struct RuleRow: Sendable, Hashable, Codable {
    public var rule: String
    /// Cases that came in and that it hit.
    public var cases: Compared
    /// Of all cases that it ever hit and a person decided: how many, and how many were violations.
    public var decided: Int
    public var upheld: Int
  }

  /// A reason and how often it stood in the way.
  public struct ReasonRow: Sendable, Hashable, Codable {
    public var reason: String
    public var cases: Compared
  }

  /// How well pages could be had.
  public struct FetchHealth: Sendable, Hashable, Codable {
    /// Runs in the period, and those that never said that they ended.
    public var runs = 0
    public var unfinishedRuns = 0
    public var hosts: [HostRow] = []

    enum CodingKeys: String, CodingKey {
      case runs, hosts
      case unfinishedRuns = "unfinished_runs"
    }
  }

  /// One host's pages in the period.
  public struct HostRow: Sendable, Hashable, Codable {
    public var host: String
    public var cases = 0
    public var fetched = 0
    public var deferred = 0
    public var blocked = 0
    public var gone = 0
    public var incomplete = 0
    public var reasons: [ReasonRow] = []

    var troubled: Int { deferred + blocked + incomplete }
  }
}
